package org.opennfx.datastore.codec;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.tree.AnyNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.type.ValueType.JsonForm;

/** The words of single statements, as set and text format have them: the name of a node, if it has one there, and what is behind it. */
record StatementWords(Schema schema, SetGrammar grammar) {
    /** @param rest what stands behind the name; may be empty */
    private String named(InnerSchema parent, SchemaNode node, String rest) {
        return grammar.keyword(parent, node).map(keyword -> rest.isEmpty() ? keyword : keyword + " " + rest).orElse(rest);
    }

    String container(InnerSchema parent, SchemaNode container) {
        return named(parent, container, "");
    }

    /** The word that tells a statement from others of its kind: its value or key, or else its name. */
    static String last(String statement) {
        var words = statement.replaceFirst("( \\{|;)$", "");
        return words.endsWith("\"")
                ? words.substring(words.indexOf('"') + 1, words.length() - 1)
                : words.substring(words.lastIndexOf(' ') + 1);
    }

    String list(InnerSchema parent, SchemaNode list) {
        return named(parent, list, "");
    }

    /** The key of an entry without the name of its list. */
    String key(ListEntry entry) {
        return entry.key().values().stream().map(SetWord::write).collect(Collectors.joining(" "));
    }

    /** The name of a list with the key of an entry. */
    String entry(InnerSchema parent, ListEntry entry) {
        var keys = entry.key().values().stream().map(SetWord::write).collect(Collectors.toList());
        keys.set(0, word(parent, entry.schema(), entry.key().values().getFirst()));
        return named(parent, entry.schema(), String.join(" ", keys));
    }

    String leaf(InnerSchema parent, LeafNode leaf) {
        return named(parent, leaf.schema(), isEmpty(leaf.schema(), leaf.value()) ? "" : word(parent, leaf.schema(), leaf.value()));
    }

    /** One value of a leaf-list. */
    String value(InnerSchema parent, SchemaNode leafList, String value) {
        return named(parent, leafList, word(parent, leafList, value));
    }

    /** All values of a leaf-list, in brackets where there are several. */
    String together(InnerSchema parent, LeafListNode list) {
        var values = list.values().stream()
                .map(value -> word(parent, list.schema(), value))
                .toList();
        return named(parent, list.schema(), values.size() == 1 ? values.getFirst() : "[ " + String.join(" ", values) + " ]");
    }

    String any(InnerSchema parent, AnyNode any) {
        return named(parent, any.schema(), SetWord.quote(new XmlText(schema).content(any)));
    }

    /** Whether a child is said on the line of its parent, as the path behind {@code image}. */
    boolean isHead(InnerSchema parent, SchemaNode child) {
        return child instanceof LeafSchema && grammar.keyword(parent, child).isEmpty();
    }

    /** What is said on the line of a node itself. */
    Optional<LeafNode> head(InnerNode node) {
        return Members.withoutKeys(node).stream()
                .filter(child -> isHead(node.schema(), child.schema()))
                .findFirst()
                .map(LeafNode.class::cast);
    }

    /** The configuration in a node that is not on its line. */
    List<DataNode> inside(InnerNode node) {
        return Members.withoutKeys(node).stream()
                .filter(child -> child.schema().config() && !isHead(node.schema(), child.schema()))
                .toList();
    }

    /** A value that stands where a name could must not look like one. */
    private String word(InnerSchema parent, SchemaNode node, String value) {
        var mistakable = grammar.keyword(parent, node).isEmpty() && grammar.named(parent, value).isPresent();
        return mistakable ? SetWord.quote(value) : SetWord.write(value);
    }

    private static boolean isEmpty(ValueSchema leaf, String value) {
        return value.isEmpty() && leaf.type().jsonForm(value) == JsonForm.EMPTY;
    }
}
