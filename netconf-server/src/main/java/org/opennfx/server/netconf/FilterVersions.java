package org.opennfx.server.netconf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.Etag;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.server.view.ClientVersions;

/**
 * The versions that stand on the elements of a subtree filter (draft-ietf-netconf-transaction-id). A client that has a whole
 * list names each of its entries, so that the elements about an entry are found by its key. For the thread of one reply.
 */
final class FilterVersions implements ClientVersions {
    private final Optional<Etag> here;
    private final List<FilterElement> elements;
    private final Schema schema;
    private final Map<ListSchema, Map<Optional<String>, List<FilterElement>>> byFirstKey = new HashMap<>();

    /** @param elements those that are about what is in the node */
    FilterVersions(Optional<Etag> here, List<FilterElement> elements, Schema schema) {
        this.schema = schema;
        this.here = here;
        this.elements = List.copyOf(elements);
    }

    /** Whether an element, or any in it, has a version. */
    static boolean areIn(List<FilterElement> elements) {
        return elements.stream().anyMatch(each -> each.etag().isPresent() || areIn(each.children()));
    }

    @Override
    public Optional<Etag> here() {
        return here;
    }

    @Override
    public ClientVersions inside(InnerNode child) {
        var about = candidates(child).filter(element -> isAbout(element, child)).toList();
        var etag = about.stream().map(FilterElement::etag).flatMap(Optional::stream).findFirst();
        return new FilterVersions(
                etag.or(this::here), about.stream().flatMap(element -> element.children().stream()).toList(), schema);
    }

    private Stream<FilterElement> candidates(InnerNode child) {
        if (!(child instanceof ListEntry entry) || entry.schema().keys().isEmpty()) {
            return elements.stream();
        }
        var first = entry.schema().keys().getFirst();
        var named = byFirstKey.computeIfAbsent(entry.schema(), _ ->
                elements.stream().collect(Collectors.groupingBy(element -> value(element, first))));
        return Stream.of(entry.leaf(first.name().local()), Optional.<String>empty())
                .distinct()
                .flatMap(value -> named.getOrDefault(value, List.of()).stream());
    }

    /** The value that the element names of a key, canonical where it can be one; empty where it names none. */
    private Optional<String> value(FilterElement element, LeafSchema key) {
        return element.children().stream()
                .filter(child -> isNamed(child, key.name().namespace(), key.name().local()))
                .filter(child -> !child.text().isEmpty())
                .map(child -> ContentMatch.canonical(child, key, schema).orElse(child.text()))
                .findFirst();
    }

    private boolean isAbout(FilterElement element, InnerNode node) {
        return isNamed(element, node.schema().name().namespace(), node.schema().name().local())
                && (!(node instanceof ListEntry entry)
                        || entry.schema().keys().stream().allMatch(key -> mayHave(element, key, entry)));
    }

    private static boolean isNamed(FilterElement element, String namespace, String local) {
        return element.local().equals(local) && (element.namespace().isEmpty() || element.namespace().equals(namespace));
    }

    private boolean mayHave(FilterElement element, LeafSchema key, ListEntry entry) {
        var value = value(element, key);
        return value.isEmpty() || entry.leaf(key.name().local()).equals(value);
    }
}
