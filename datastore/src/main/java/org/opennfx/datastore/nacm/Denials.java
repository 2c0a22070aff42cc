package org.opennfx.datastore.nacm;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.opennfx.datastore.host.StateProvider;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** How often something was denied since the server started: the counters in the nacm container. */
public final class Denials implements StateProvider {
    private static final long COUNTER32 = 0xFFFF_FFFFL;

    private final LongAdder operations = new LongAdder();
    private final LongAdder dataWrites = new LongAdder();
    private final LongAdder notifications = new LongAdder();

    /** An operation was refused as a whole. */
    public void operation() {
        operations.increment();
    }

    /** An operation was refused for what it would have changed in a datastore. */
    public void dataWrite() {
        dataWrites.increment();
    }

    /** A notification was kept from a subscriber. */
    public void notification() {
        notifications.increment();
    }

    @Override
    public List<DataNode> state(Schema schema) {
        var nacm = AccessPolicy.container(schema);
        return nacm.isEmpty() ? List.of() : List.of(state(nacm.get()));
    }

    private DataNode state(ContainerSchema nacm) {
        return TreeBuilder.container(nacm, node -> node.leaf("denied-operations", operations.sum() & COUNTER32)
                .leaf("denied-data-writes", dataWrites.sum() & COUNTER32)
                .leaf("denied-notifications", notifications.sum() & COUNTER32));
    }
}
