package org.opennfx.backends.intention;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.InstancePathParser;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Prefixes;

/** The marks of the configuration: what is inactive is not meant, and marks go with their nodes. */
final class ConfigurationMarks {
    private static final InstancePath MARKS = InstancePath.ROOT.node(NfxPath.name("configuration-marks"));
    private static final String INACTIVE = "inactive";
    private static final List<String> LISTS = List.of(INACTIVE, "annotation");

    private final InstancePathParser paths;

    ConfigurationMarks(Schema schema) {
        paths = new InstancePathParser(schema.root());
    }

    /** What is active; the configuration itself where it has no marks. */
    ContainerNode active(ContainerNode written) {
        var marks = marks(written);
        if (marks.isEmpty()) {
            return written;
        }
        var left = written;
        for (var mark : marks.get().entries(INACTIVE)) {
            var node = node(mark);
            left = isKey(node) ? left : left.without(node);
        }
        return left.without(MARKS);
    }

    private static Optional<ContainerNode> marks(ContainerNode root) {
        return root.child(NfxPath.name("configuration-marks")).map(ContainerNode.class::cast);
    }

    /** The schema has seen to it that it can be read. */
    private InstancePath node(ListEntry mark) {
        return node(mark.leaf("node").orElseThrow()).orElseThrow();
    }

    private Optional<InstancePath> node(String key) {
        try {
            return Optional.of(paths.parse(key, Prefixes.MODULE_NAMES));
        } catch (InvalidValue _) {
            return Optional.empty();
        }
    }

    /** What a mark, or a node in it, is a mark of; empty for others. */
    Optional<InstancePath> marked(InstancePath path) {
        return MARKS.contains(path) && path.steps().size() > 1 && path.steps().get(1) instanceof InstancePath.Step.Entry mark
                ? node(mark.keys().getFirst().value())
                : Optional.empty();
    }

    List<RpcError> problems(ContainerNode written) {
        return entries(written)
                .flatMap(mark -> problem(mark, written).map(error -> error.at(path(mark).node(NfxPath.name("node")))).stream())
                .toList();
    }

    private Optional<RpcError> problem(ListEntry mark, ContainerNode written) {
        var node = node(mark);
        if (MARKS.contains(node)) {
            return Optional.of(RpcError.application(ErrorTag.INVALID_VALUE, "a mark cannot be marked"));
        }
        if (isKey(node) && mark.schema().name().local().equals(INACTIVE)) {
            return Optional.of(RpcError.application(ErrorTag.INVALID_VALUE, "a key is inactive with its entry alone"));
        }
        return isGone(mark, written)
                ? Optional.of(RpcError.application(ErrorTag.DATA_MISSING, "the node that is marked does not exist")
                        .appTag("instance-required"))
                : Optional.empty();
    }

    private static boolean isKey(InstancePath node) {
        var parent = node.parent();
        return !parent.isRoot()
                && parent.steps().getLast() instanceof InstancePath.Step.Entry entry
                && entry.keys().stream().anyMatch(key -> key.name().equals(node.steps().getLast().name()));
    }

    private static Stream<ListEntry> entries(ContainerNode root) {
        return marks(root).stream()
                .flatMap(marks -> LISTS.stream().flatMap(list -> marks.entries(list).stream()));
    }

    private static InstancePath path(ListEntry mark) {
        return MARKS.child(mark.key().step(mark.schema()));
    }

    private boolean isGone(ListEntry mark, ContainerNode root) {
        return root.find(node(mark)).isEmpty();
    }

    ContainerNode settled(ContainerNode before, ContainerNode after) {
        return without(after, mark -> isGone(mark, after) && !isGone(mark, before));
    }

    ContainerNode readable(ContainerNode written, Predicate<InstancePath> readable) {
        return without(written, mark -> !readable.test(node(mark)));
    }

    private static ContainerNode without(ContainerNode root, Predicate<ListEntry> unwanted) {
        var left = root;
        for (var mark : entries(root).filter(unwanted).toList()) {
            left = left.without(path(mark));
        }
        return left;
    }
}
