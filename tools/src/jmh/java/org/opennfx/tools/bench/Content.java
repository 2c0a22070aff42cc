package org.opennfx.tools.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.EditOptions;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.schema.ModuleSet;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;

/** A list in every form that it goes through, and the same with one entry more. */
@State(Scope.Benchmark)
public class Content {
    /** One of {@link Bench#models()}. */
    @Param("plain")
    public String model = "";

    @Param({"100", "10000"})
    public int entries;

    Schema schema;
    byte[] document;
    List<EditNode> edits;
    List<EditNode> oneMore;
    ContainerNode tree;
    ContainerNode changed;

    @Setup(Level.Trial)
    public void make() throws IOException, XMLStreamException {
        var wanted = Model.valueOf(model.toUpperCase(Locale.ROOT));
        schema = schema();
        document = wanted.entries(0, entries).getBytes(UTF_8);
        edits = parsed(document);
        oneMore = parsed(wanted.entries(entries, entries + 1).getBytes(UTF_8));
        tree = EditEngine.create(schema.root(), edits).root();
        changed = withOneMore();
    }

    List<EditNode> parsed(byte[] xml) throws XMLStreamException {
        var in = Xml.reader(new ByteArrayInputStream(xml));
        in.nextTag();
        return new XmlReader(schema, XmlReader.Content.EDIT).document(in);
    }

    ContainerNode withOneMore() {
        return EditEngine.apply(tree, oneMore, Operation.MERGE, EditOptions.ErrorOption.ROLLBACK_ON_ERROR).root();
    }

    private static Schema schema() throws IOException {
        var modules = Files.createTempDirectory("nfx-parts-");
        Modules.writeTo(modules);
        try (var files = Files.list(modules)) {
            var schema = Schema.load(ModuleSet.of(files.map(Content::url).toList()));
            for (var module : modules.toFile().listFiles()) {
                Files.delete(module.toPath());
            }
            Files.delete(modules);
            return schema;
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
