package org.opennfx.datastore.host;

import java.util.List;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.DataNode;

/** A source of {@code config false} data. Called by many threads at once, at every read of state. */
public interface StateProvider {
    /**
     * The state of now.
     *
     * @return children of the root; those of several providers with the same name are merged
     */
    List<DataNode> state(Schema schema);
}
