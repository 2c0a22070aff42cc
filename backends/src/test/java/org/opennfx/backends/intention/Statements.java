package org.opennfx.backends.intention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.opennfx.backends.model.DeviceSchema;
import org.opennfx.datastore.codec.NodeMarks;
import org.opennfx.datastore.codec.SetGrammar;
import org.opennfx.datastore.codec.SetReader;
import org.opennfx.datastore.codec.SetWriter;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;

/** Configurations as set statements. */
final class Statements {
    static final Schema SCHEMA = DeviceSchema.load();
    private static final SetGrammar GRAMMAR = new SetGrammar();
    private static final ContainerSchema CONFIGURATION =
            (ContainerSchema) SCHEMA.root().childByModule("nfx", "configuration").orElseThrow();

    private Statements() {}

    static ContainerNode tree(String... statements) {
        try {
            var read = new SetReader(GRAMMAR, CONFIGURATION).document(new StringReader(String.join("\n", statements)));
            var result = EditEngine.create(SCHEMA.root(), read);
            assertEquals(List.of(), result.errors());
            return result.root();
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static String text(ContainerNode root) {
        var lines = new ArrayList<String>();
        root.child(CONFIGURATION).ifPresent(all ->
                new SetWriter(SCHEMA, GRAMMAR, SetWriter.Values.TOGETHER, NodeMarks.of(root), lines::add).below((ContainerNode) all));
        return String.join("\n", lines);
    }
}
