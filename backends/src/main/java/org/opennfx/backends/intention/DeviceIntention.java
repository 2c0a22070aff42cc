package org.opennfx.backends.intention;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.Intention;
import org.opennfx.datastore.tree.ContainerNode;

/** What is inactive is not meant, and what groups say is meant wherever they are applied. */
public final class DeviceIntention implements Intention {
    private final ConfigurationMarks marks;
    private volatile Meant last;
    private volatile Meant lastButOne;

    private record Meant(ContainerNode written, ContainerNode intended) {}

    public DeviceIntention(Schema schema) {
        marks = new ConfigurationMarks(schema);
        var nothing = ContainerNode.empty(schema.root());
        last = new Meant(nothing, nothing);
        lastButOne = last;
    }

    /** Remembers the last two, which are running and what is to follow it: most work is about these. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public ContainerNode of(ContainerNode written) {
        for (var known : List.of(last, lastButOne)) {
            if (known.written() == written) {
                return known.intended();
            }
        }
        var intended = ConfigurationGroups.inherited(marks.active(written));
        if (intended != written) {
            lastButOne = last;
            last = new Meant(written, intended);
        }
        return intended;
    }

    @Override
    public Map<InstancePath, String> inherited(ContainerNode written) {
        return ConfigurationGroups.origins(marks.active(written));
    }

    @Override
    public ContainerNode withoutTemplates(ContainerNode intended) {
        return ConfigurationGroups.without(intended);
    }

    @Override
    public List<RpcError> explained(ContainerNode written, List<RpcError> problems) {
        if (problems.isEmpty()) {
            return problems;
        }
        var origins = inherited(written);
        return problems.stream().map(error -> error.path().flatMap(path -> origin(path, origins))
                .map(group -> error.message(error.message() + " (inherited from group '" + group + "')"))
                .orElse(error)).toList();
    }

    /** The group of the innermost node that a node is in. */
    private static Optional<String> origin(InstancePath node, Map<InstancePath, String> origins) {
        for (var at = node; !at.isRoot(); at = at.parent()) {
            if (origins.containsKey(at)) {
                return Optional.of(origins.get(at));
            }
        }
        return Optional.empty();
    }

    @Override
    public List<RpcError> problems(ContainerNode written) {
        return marks.problems(written);
    }

    @Override
    public ContainerNode settled(ContainerNode before, ContainerNode after) {
        return marks.settled(before, after);
    }

    @Override
    public ContainerNode readable(ContainerNode written, Predicate<InstancePath> readable) {
        return ConfigurationGroups.readable(marks.readable(written, readable), readable);
    }

    @Override
    public InstancePath subject(InstancePath node) {
        return marks.marked(node).or(() -> ConfigurationGroups.stated(node)).orElse(node);
    }
}
