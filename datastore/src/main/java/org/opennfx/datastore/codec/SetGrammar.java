package org.opennfx.datastore.codec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;

/**
 * How configuration nodes are named in the set format and on the command line. It is drawn from the schema and the
 * extensions of the module nfx-cli in it; choices and keys have no names there. Safe for any thread.
 */
public final class SetGrammar {
    static final String EXTENSIONS = "nfx-cli";

    private final Map<InnerSchema, Names> cache = new ConcurrentHashMap<>();

    /**
     * @param byKeyword in files
     * @param typed at a terminal, where a value that is asked for has a name of its own
     */
    private record Names(
            Map<String, SchemaNode> byKeyword, NavigableMap<String, SchemaNode> typed, Optional<SchemaNode> unnamed) {
        static Names of(InnerSchema parent) {
            var statements = parent.children().stream()
                    .filter(SchemaNode::config)
                    .filter(node -> !node.isKey())
                    .toList();
            var uses = statements.stream().collect(Collectors.groupingBy(local -> local.name().local(), Collectors.counting()));
            var byKeyword = new HashMap<String, SchemaNode>();
            var typed = new TreeMap<String, SchemaNode>();
            for (var node : statements) {
                if (!isUnnamed(node)) {
                    var local = node.name().local();
                    var keyword = uses.getOrDefault(local, 0L) > 1 ? node.name().toString() : local;
                    byKeyword.put(keyword, node);
                    typed.put(prompt(node).orElse(keyword), node);
                }
            }
            return new Names(byKeyword, typed, statements.stream().filter(SetGrammar::isUnnamed).findFirst());
        }
    }

    private Names names(InnerSchema parent) {
        return cache.computeIfAbsent(parent, Names::of);
    }

    /** The child that a word names: its local name, with its module in front where two modules use that name. */
    public Optional<SchemaNode> named(InnerSchema parent, String word) {
        return Optional.ofNullable(names(parent).byKeyword().get(word));
    }

    /** The children with their names as they are typed, in the order of these. */
    SortedMap<String, SchemaNode> typed(InnerSchema parent) {
        return names(parent).typed();
    }

    /** The children whose names as they are typed begin with a word; the one that has it for its name is the only one. */
    List<SchemaNode> typed(InnerSchema parent, String word) {
        var all = names(parent).typed();
        return all.containsKey(word)
                ? List.of(all.get(word))
                : List.copyOf(all.subMap(word, true, word + Character.MAX_VALUE, false).values());
    }

    /** The name under which a value is asked for at a terminal, without an echo. */
    static Optional<String> prompt(SchemaNode node) {
        return node.extension(EXTENSIONS, "prompt");
    }

    /** The child whose value or key stands without a name before it. */
    public Optional<SchemaNode> unnamed(InnerSchema parent) {
        return names(parent).unnamed();
    }

    /** The word that names a child; empty for the one that has none. */
    public Optional<String> keyword(InnerSchema parent, SchemaNode child) {
        if (isUnnamed(child)) {
            return Optional.empty();
        }
        var local = child.name().local();
        return Optional.of(names(parent).byKeyword().get(local) == child ? local : child.name().toString());
    }

    /** The list below a list whose entries may be joined to the entry above by a dot: ge-0/0/0.0 for ge-0/0/0 unit 0. */
    public Optional<ListSchema> dotted(ListSchema parent) {
        return parent.children().stream()
                .filter(node -> node.extension(EXTENSIONS, "dot-unit").isPresent())
                .findFirst()
                .map(ListSchema.class::cast);
    }

    /** Whether the name of a container stands before each of its children in the text format: {@code family inet}. */
    boolean isJoined(SchemaNode node) {
        return node.extension(EXTENSIONS, "joined").isPresent();
    }

    /** Whether an entry that has but one leaf is written without braces in the text format. */
    boolean isOneLine(SchemaNode node) {
        return node.extension(EXTENSIONS, "one-line").isPresent();
    }

    /** Whether the name of a list stands once around its entries in the text format. */
    boolean isGathered(SchemaNode node) {
        return node.extension(EXTENSIONS, "gathered").isPresent();
    }

    /** Whether values of a node are shown as secret. */
    static boolean isSecret(SchemaNode node) {
        return node.extension(EXTENSIONS, "secret").isPresent();
    }

    private static boolean isUnnamed(SchemaNode node) {
        return node.extension(EXTENSIONS, "nokeyword").isPresent();
    }
}
