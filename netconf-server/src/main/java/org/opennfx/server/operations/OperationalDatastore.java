package org.opennfx.server.operations;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.opennfx.datastore.host.StateProvider;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.Children;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.view.Union;

/**
 * What is meant by running, which the host has as soon as it is running, and the state of now (RFC 8342 5.3), before anybody's
 * access cuts it down.
 */
public final class OperationalDatastore {
    private final Schema schema;
    private final Supplier<ContainerNode> running;
    private final UnaryOperator<ContainerNode> intended;
    private final List<StateProvider> providers = new CopyOnWriteArrayList<>();

    /**
     * @param running gives the content of the running datastore as it is now
     * @param intended what is meant by that
     */
    public OperationalDatastore(Schema schema, Supplier<ContainerNode> running, UnaryOperator<ContainerNode> intended) {
        this.schema = schema;
        this.running = running;
        this.intended = intended;
    }

    /** From now on there is the state of these, too. */
    public void add(List<StateProvider> more) {
        providers.addAll(more);
    }

    /** Asks all who provide state. */
    public ContainerNode content() {
        return withState(intended.apply(running.get()));
    }

    /** Running as it is written, and the state: what there was to read before datastores had names (RFC 6241 7.7, RFC 8040 3.3.1). */
    public ContainerNode runningAndState() {
        return withState(running.get());
    }

    private ContainerNode withState(ContainerNode root) {
        var all = root.children();
        for (var provider : providers) {
            all = Union.of(all, Children.of(provider.state(schema)));
        }
        return root.with(all);
    }
}
