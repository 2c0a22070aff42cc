package org.opennfx.datastore.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Prefixes;

/** What the metadata of a document says about its nodes, which becomes an edit of the marks of the configuration. */
final class MarksRead {
    static final String INACTIVE = "inactive";
    static final String COMMENT = "comment";
    static final String RENAME = "rename";

    /**
     * What is said about one node.
     *
     * @param inactive empty where it stays as it is
     * @param comment with or without the slashes and stars around it; empty text for none any more
     */
    record Said(Optional<Boolean> inactive, Optional<String> comment) {
        static Said inactive(boolean inactive) {
            return new Said(Optional.of(inactive), Optional.empty());
        }

        static Said comment(String text) {
            return new Said(Optional.empty(), Optional.of(text));
        }

        /** @param in at START_ELEMENT */
        static Optional<Said> of(XMLStreamReader in) {
            var inactive = Optional.ofNullable(in.getAttributeValue(XmlNames.MARKS, INACTIVE)).map(Boolean::parseBoolean);
            var comment = Optional.ofNullable(in.getAttributeValue(XmlNames.MARKS, COMMENT));
            return inactive.isEmpty() && comment.isEmpty() ? Optional.empty() : Optional.of(new Said(inactive, comment));
        }
    }

    /** @param node may be known only when all of the document is read */
    private record About(Place node, Said said, Location location) {}

    private final List<About> all = new ArrayList<>();
    private final List<EditNode> renamed = new ArrayList<>();

    void add(Place node, Said said, Location location) {
        all.add(new About(node, said, location));
    }

    /**
     * Has an entry get another key when all the rest of the document is done.
     *
     * @param place of its parent
     * @return what is left to do with the entry, which has to be there
     */
    EditNode rename(EditNode read, Place place, String key) {
        if (!(read instanceof EditNode.OfEntry entry) || entry.schema().keys().size() != 1) {
            return read instanceof EditNode.Target target
                    ? new EditNode.Invalid(SchemaErrors.unknownAttribute(RENAME, target.schema().name().local()), place, read.location())
                    : read;
        }
        try {
            var to = Key.of(entry.schema().keys().getFirst().type().parse(key, Prefixes.MODULE_NAMES));
            renamed.add(Move.renamed(entry, place, to));
        } catch (InvalidValue e) {
            return new EditNode.Invalid(SchemaErrors.invalidValue(e), Named.itself(entry, place), entry.location());
        }
        return new EditNode.OfEntry(
                entry.schema(), entry.key(), Optional.of(Operation.NONE), entry.insert(), entry.children(), entry.location());
    }

    /**
     * Adds the edit of the marks, and what is to be done at the end.
     *
     * @param read children of the root
     */
    List<EditNode> with(List<EditNode> read, ContainerSchema root) {
        var nodes = new ArrayList<>(read);
        if (!all.isEmpty()) {
            MarkLists.of(root).ifPresent(lists -> nodes.add(edit(lists)));
        }
        nodes.addAll(renamed);
        return nodes;
    }

    private EditNode edit(MarkLists lists) {
        var marks = new ArrayList<EditNode>();
        for (var about : all) {
            var node = about.node().path();
            about.said().inactive().ifPresent(inactive ->
                    marks.add(lists.inactive(node, inactive ? Operation.MERGE : Operation.REMOVE, about.location())));
            about.said().comment().ifPresent(text -> marks.add(lists.comment(node, plain(text), about.location())));
        }
        return lists.edit(marks, all.getFirst().location());
    }

    private static String plain(String text) {
        var comment = text.strip();
        return comment.length() > 3 && comment.startsWith("/*") && comment.endsWith("*/")
                ? comment.substring(2, comment.length() - 2).strip()
                : comment;
    }
}
