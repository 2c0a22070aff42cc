package org.opennfx.server.commands;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.server.operations.ConfigSource;
import org.opennfx.server.operations.Operations;
import org.opennfx.server.operations.Session;
import org.opennfx.server.view.ReadableDatastore;
import org.opennfx.server.view.Retrieval;
import org.opennfx.server.view.Selection;
import org.opennfx.server.view.WithDefaults;

/**
 * The values that a user can read where the extension {@code values} of nfx-cli says that those of a parameter are, or a
 * leafref.
 */
public record ReadableValues(Operations operations, Session session) implements LiveValues {
    private static final String CONFIGURATION = "configuration";

    @Override
    public List<String> of(LeafSchema parameter) {
        return parameter.extension("nfx-cli", "values").map(this::at).orElse(List.of());
    }

    private List<String> at(String path) {
        var names = Arrays.stream(path.split("/")).filter(name -> !name.isEmpty()).map(name -> name.replaceFirst(".*:", "")).toList();
        try {
            return values(names.getFirst().equals(CONFIGURATION) ? running() : operational(), names).distinct().toList();
        } catch (RpcException _) {
            // who may not read them is offered none
            return List.of();
        }
    }

    private ContainerNode running() {
        return operations.database().read(session, new ConfigSource.Stored(DatastoreName.RUNNING), Selection.EVERYTHING);
    }

    private ContainerNode operational() {
        var everything = Retrieval.of(Selection.EVERYTHING, WithDefaults.EXPLICIT);
        return operations.getData(session, ReadableDatastore.OPERATIONAL, everything, Optional.empty()).asTree();
    }

    private static Stream<String> values(InnerNode node, List<String> names) {
        return node.children().stream()
                .filter(child -> child.schema().name().local().equals(names.getFirst()))
                .flatMap(child -> values(child, names.subList(1, names.size())));
    }

    private static Stream<String> values(DataNode node, List<String> rest) {
        return switch (node) {
            case LeafNode leaf -> Stream.of(leaf.value());
            case LeafListNode list -> list.values().stream();
            case ListNode list -> list.entries().stream().flatMap(entry -> values((InnerNode) entry, rest));
            case ContainerNode container -> values((InnerNode) container, rest);
            default -> Stream.empty();
        };
    }
}
