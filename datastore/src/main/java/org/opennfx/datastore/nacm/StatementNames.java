package org.opennfx.datastore.nacm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.codec.MarkLists;
import org.opennfx.datastore.codec.SetGrammar;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.InstancePathParser;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Prefixes;

/**
 * Which statement of the configuration a node belongs to. A mark belongs to the statement that it is a mark of, and a key to its
 * entry.
 */
final class StatementNames {
    private final SetGrammar grammar = new SetGrammar();
    private final Schema schema;
    private final SchemaNode top;
    private final Optional<MarkLists> marks;

    /** @param top the container that has the configuration */
    StatementNames(Schema schema, ContainerSchema top) {
        this.schema = schema;
        this.top = top;
        this.marks = MarkLists.of(schema.root());
    }

    /** Whether some instance of a node belongs to a statement, or has such nodes in it. */
    boolean canName(SchemaNode node) {
        return node.parent().isEmpty() || node.isIn(top) || marks.filter(lists -> node.isIn(lists.container())).isPresent();
    }

    /** The words of the statement, none for what has all statements in it; empty for what belongs to no statement. */
    Optional<List<String>> of(Trail at) {
        var mark = mark(at);
        return mark.isPresent() ? mark.flatMap(this::marked).map(this::words) : Optional.of(at).filter(it -> canName(it.schema())).map(this::words);
    }

    private Optional<Key> mark(Trail at) {
        return marks.flatMap(lists -> at.keyOf(lists.inactive()).or(() -> at.keyOf(lists.comments())));
    }

    private Optional<Trail> marked(Key mark) {
        try {
            var node = new InstancePathParser(schema.root()).parse(mark.values().getFirst(), Prefixes.MODULE_NAMES);
            return Trail.along(schema, node).filter(trail -> trail.schema().isIn(top));
        } catch (InvalidValue _) {
            return Optional.empty();
        }
    }

    private List<String> words(Trail at) {
        var words = new ArrayList<String>();
        if (at.schema().isIn(top)) {
            addTo(words, at);
        }
        return words;
    }

    private void addTo(List<String> words, Trail at) {
        if (at.schema() == top) {
            return;
        }
        var parent = at.parent().orElseThrow();
        addTo(words, parent);
        if (!at.schema().isKey()) {
            grammar.keyword((InnerSchema) parent.schema(), at.schema()).ifPresent(words::add);
            at.key().ifPresent(key -> words.addAll(key.values()));
        }
    }
}
