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

/** What the metadata of a document says about its nodes, which becomes an edit of the marks of the configuration. */
final class MarksRead {
    static final String INACTIVE = "inactive";
    static final String COMMENT = "comment";

    /**
     * What is said about one node.
     *
     * @param inactive empty where it stays as it is
     * @param comment with or without the slashes and stars around it; empty text for none any more
     */
    record Said(Optional<Boolean> inactive, Optional<String> comment) {
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

    void add(Place node, Said said, Location location) {
        all.add(new About(node, said, location));
    }

    /**
     * Adds the edit of the marks, where there is something said.
     *
     * @param read children of the root
     */
    List<EditNode> with(List<EditNode> read, ContainerSchema root) {
        var lists = all.isEmpty() ? Optional.<MarkLists>empty() : MarkLists.of(root);
        if (lists.isEmpty()) {
            return read;
        }
        var marks = new ArrayList<EditNode>();
        all.forEach(about -> edit(lists.get(), about, marks));
        var nodes = new ArrayList<>(read);
        nodes.add(lists.get().edit(marks, all.getFirst().location()));
        return nodes;
    }

    private static void edit(MarkLists lists, About about, List<EditNode> marks) {
        var node = about.node().path();
        about.said().inactive().ifPresent(inactive ->
                marks.add(lists.inactive(node, inactive ? Operation.MERGE : Operation.REMOVE, about.location())));
        about.said().comment().ifPresent(text -> marks.add(lists.comment(node, plain(text), about.location())));
    }

    private static String plain(String text) {
        var comment = text.strip();
        return comment.length() > 3 && comment.startsWith("/*") && comment.endsWith("*/")
                ? comment.substring(2, comment.length() - 2).strip()
                : comment;
    }
}
