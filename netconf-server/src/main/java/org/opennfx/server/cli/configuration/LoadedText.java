package org.opennfx.server.cli.configuration;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.datastore.codec.Level;
import org.opennfx.datastore.codec.Naming;
import org.opennfx.datastore.codec.SetReader;
import org.opennfx.datastore.codec.TextReader;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.schema.ContainerSchema;

/**
 * Reads a configuration that is loaded at a terminal: text with braces, or lines of commands.
 *
 * @param at the level that it is about
 */
record LoadedText(ConfigurationLanguage language, Level at) {
    List<EditNode> read(LoadAction action, String text) {
        return switch (action) {
            case SET -> lines(text);
            case MERGE -> braces(text, TextReader.Replacing.NEVER);
            case REPLACE -> braces(text, TextReader.Replacing.AS_MARKED);
            case OVERRIDE -> whole(braces(text, TextReader.Replacing.NEVER));
        };
    }

    private List<EditNode> lines(String text) {
        try {
            return new SetReader(language.grammar(), language.configuration(), at, Naming.CUT_SHORT).document(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<EditNode> braces(String text, TextReader.Replacing replacing) {
        return new TextReader(language.grammar(), language.configuration(), replacing, at).document(text);
    }

    /** All of the device's configuration gives way, with what is said about its nodes. */
    private List<EditNode> whole(List<EditNode> edit) {
        var all = new ArrayList<EditNode>();
        all.add(gone(language.marks()));
        all.add(gone(language.configuration()));
        all.addAll(edit);
        return all;
    }

    private static EditNode gone(ContainerSchema top) {
        return new EditNode.OfContainer(top, Optional.of(Operation.REMOVE), List.of(), Location.UNKNOWN);
    }

    /** What of an edit cannot be read. */
    static List<EditNode.Invalid> wrong(List<EditNode> edit) {
        return edit.stream().flatMap(LoadedText::wrong).toList();
    }

    private static Stream<EditNode.Invalid> wrong(EditNode node) {
        return switch (node) {
            case EditNode.Invalid invalid -> Stream.of(invalid);
            case EditNode.OfContainer container -> wrong(container.children()).stream();
            case EditNode.OfEntry entry -> wrong(entry.children()).stream();
            case EditNode.OfLeaf _, EditNode.OfValue _, EditNode.OfAny _, EditNode.OfAll _, EditNode.Derived _ -> Stream.of();
        };
    }
}
