package org.opennfx.server.netconf;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.store.Etag;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.server.view.ClientVersions;

/**
 * The versions that stand on the elements of a subtree filter (draft-ietf-netconf-transaction-id).
 *
 * @param elements those that are about what is in the node
 */
record FilterVersions(Optional<Etag> here, List<FilterElement> elements) implements ClientVersions {
    FilterVersions {
        elements = List.copyOf(elements);
    }

    /** Whether an element, or any in it, has a version. */
    static boolean areIn(List<FilterElement> elements) {
        return elements.stream().anyMatch(each -> each.etag().isPresent() || areIn(each.children()));
    }

    @Override
    public ClientVersions inside(InnerNode child) {
        var about = elements.stream().filter(element -> isAbout(element, child)).toList();
        var etag = about.stream().map(FilterElement::etag).flatMap(Optional::stream).findFirst();
        return new FilterVersions(
                etag.or(this::here), about.stream().flatMap(element -> element.children().stream()).toList());
    }

    private static boolean isAbout(FilterElement element, InnerNode node) {
        return isNamed(element, node.schema().name().namespace(), node.schema().name().local())
                && (!(node instanceof ListEntry entry)
                        || entry.schema().keys().stream().allMatch(key -> mayHave(element, key, entry)));
    }

    private static boolean isNamed(FilterElement element, String namespace, String local) {
        return element.local().equals(local) && (element.namespace().isEmpty() || element.namespace().equals(namespace));
    }

    /** Whether the element names this value of a key, or none. */
    private static boolean mayHave(FilterElement element, LeafSchema key, ListEntry entry) {
        return element.children().stream()
                .filter(child -> isNamed(child, key.name().namespace(), key.name().local()) && !child.text().isEmpty())
                .allMatch(child -> entry.leaf(key.name().local()).equals(Optional.of(child.text())));
    }
}
