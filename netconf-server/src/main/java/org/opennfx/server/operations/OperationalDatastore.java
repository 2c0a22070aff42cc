package org.opennfx.server.operations;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.opennfx.datastore.host.StateProvider;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.Children;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.view.Union;

/**
 * Running, which the host has as soon as it is running, and the state of now (RFC 8342 5.3), before anybody's access cuts it
 * down.
 */
public final class OperationalDatastore {
    private final Schema schema;
    private final Supplier<ContainerNode> running;
    private final List<StateProvider> providers = new CopyOnWriteArrayList<>();

    /** @param running gives the content of the running datastore as it is now */
    public OperationalDatastore(Schema schema, Supplier<ContainerNode> running) {
        this.schema = schema;
        this.running = running;
    }

    /** From now on there is the state of these, too. */
    public void add(List<StateProvider> more) {
        providers.addAll(more);
    }

    /** Asks all who provide state. */
    public ContainerNode content() {
        var root = running.get();
        var all = root.children();
        for (var provider : providers) {
            all = Union.of(all, Children.of(provider.state(schema)));
        }
        return root.with(all);
    }
}
