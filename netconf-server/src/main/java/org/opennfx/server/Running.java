package org.opennfx.server;

import java.util.function.Supplier;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * What is meant by running, for those who decide by it what a datastore may become, and so are there before the datastore is: nothing
 * until then.
 */
final class Running implements Supplier<ContainerNode> {
    private volatile Supplier<ContainerNode> content;

    Running(Schema schema) {
        content = () -> ContainerNode.empty(schema.root());
    }

    void follow(Datastore datastore) {
        content = datastore::intended;
    }

    @Override
    public ContainerNode get() {
        return content.get();
    }
}
