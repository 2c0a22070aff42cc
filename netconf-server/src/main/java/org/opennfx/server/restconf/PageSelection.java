package org.opennfx.server.restconf;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.datastore.tree.Rendition;
import org.opennfx.datastore.type.Prefixes;
import org.opennfx.datastore.type.ValueType;
import org.opennfx.datastore.xpath.Expression;
import org.opennfx.datastore.xpath.Names;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XPathException;
import org.opennfx.datastore.xpath.XPathParser;

/** Finds the entries of one page, and remembers them for the answer: a selection has no order. For one request. */
final class PageSelection {
    private final PageQuery page;
    private final SchemaNode list;
    private Optional<List<XNode>> chosen = Optional.empty();

    /** @param list of which they are entries */
    PageSelection(PageQuery page, SchemaNode list) {
        this.page = page;
        this.list = list;
    }

    /**
     * Chooses the entries of the page.
     *
     * @param all entries, in the order of the list
     * @throws Refusal 400 where an expression cannot be; 404 where the cursor is not there; 416 where the page begins behind
     *     the last entry
     */
    List<XNode> of(List<XNode> all) {
        var matching = page.where().map(text -> where(text, all)).orElse(all);
        var sorted = page.sortBy().map(path -> sorted(matching, path)).orElse(matching);
        var directed = page.backwards() ? sorted.reversed() : sorted;
        var begun = page.cursor().map(cursor -> from(cursor, directed)).orElse(directed);
        if (page.offset() > begun.size()) {
            throw new Refusal(
                    416,
                    PageQuery.wrong("there are " + begun.size() + " entries").appTag("ietf-list-pagination:offset-out-of-range"));
        }
        var entries = begun.stream().skip(page.offset()).limit(page.limit()).toList();
        chosen = Optional.of(entries);
        return entries;
    }

    /** Whether the list was come across. */
    boolean isChosen() {
        return chosen.isPresent();
    }

    /**
     * What was chosen, in the order of the page.
     *
     * @param found all of it, in the order of the list; empty where nothing was found
     * @return empty where there is nothing that could have a list
     */
    Optional<Found> ordered(Optional<Found> found) {
        return chosen.map(entries -> {
            var parent = found.map(Found::parent).orElse(Rendition.AS_IS);
            var limited = page.limitsSublists() ? new SublistRendition(parent, page.sublistLimit(), false) : parent;
            return new Found(ordered(found.map(Found::node), entries), limited);
        });
    }

    private DataNode ordered(Optional<DataNode> found, List<XNode> entries) {
        return switch (list) {
            case ListSchema schema -> {
                var node = ListNode.empty(schema);
                var all = found.map(ListNode.class::cast).orElse(node).entries();
                for (var entry : entries) {
                    var key = Key.of((Step.Entry) entry.path().steps().getLast());
                    node = all.find(key).map(node::with).orElse(node);
                }
                yield node;
            }
            case LeafListSchema schema -> {
                var node = LeafListNode.empty(schema);
                var all = found.map(LeafListNode.class::cast).orElse(node);
                for (var value : entries) {
                    node = node.with(value.text(), all.form(value.text()));
                }
                yield node;
            }
            default -> throw new IllegalStateException(list + " is no list");
        };
    }

    private List<XNode> where(String text, List<XNode> entries) {
        if (entries.isEmpty()) {
            return entries;
        }
        var model = entries.getFirst().tree().model();
        Expression expression;
        try {
            var names = new Names(Prefixes.MODULE_NAMES, list.name().module());
            expression = model.bind(XPathParser.parse(text, names), list).expression();
        } catch (XPathException e) {
            throw PageQuery.badRequest("where: " + e.getMessage());
        }
        return entries.stream().filter(expression::holds).toList();
    }

    /** Entries without the leaf come last; among equals, the order of the list stays. */
    private List<XNode> sorted(List<XNode> entries, String path) {
        if (path.equals(".")) {
            return sorted(entries, list, Optional::of);
        }
        var leaf = Fields.leaf(path, list);
        return sorted(entries, leaf.getLast(), entry -> down(entry, leaf));
    }

    private static List<XNode> sorted(List<XNode> entries, SchemaNode leaf, Function<XNode, Optional<XNode>> find) {
        // each is looked up once, and not at each comparison
        Map<XNode, Optional<String>> values =
                entries.stream().collect(Collectors.toMap(Function.identity(), entry -> find.apply(entry).map(XNode::text)));
        Comparator<Optional<String>> order = Comparator.comparing(
                value -> value.orElse(""), isNumeric(leaf) ? Comparator.comparing(PageSelection::number) : Comparator.naturalOrder());
        Comparator<Optional<String>> absentLast = Comparator.comparing(Optional::isEmpty);
        return entries.stream()
                .sorted(Comparator.comparing(entry -> values.getOrDefault(entry, Optional.empty()), absentLast.thenComparing(order)))
                .toList();
    }

    private static Optional<XNode> down(XNode entry, List<SchemaNode> path) {
        Optional<XNode> at = Optional.of(entry);
        for (var step : path) {
            at = at.flatMap(node -> node instanceof XNode.Inner inner ? inner.children(step).stream().findFirst() : Optional.empty());
        }
        return at;
    }

    private static boolean isNumeric(SchemaNode leaf) {
        return leaf instanceof ValueSchema value
                && (value.type() instanceof ValueType.IntegerType || value.type() instanceof ValueType.DecimalType);
    }

    private static BigDecimal number(String text) {
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }

    private static List<XNode> from(PageCursor cursor, List<XNode> entries) {
        for (var i = 0; i < entries.size(); i++) {
            if (cursor.isAt(entries.get(i))) {
                return entries.subList(i, entries.size());
            }
        }
        throw new Refusal(404, PageQuery.wrong("there is no such entry").appTag("ietf-list-pagination:cursor-not-found"));
    }
}
