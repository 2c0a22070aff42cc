package org.opennfx.backends.state;

import java.util.List;
import java.util.function.Consumer;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code container state}, to which several parts of the device contribute. */
public final class StateContainer {
    private StateContainer() {}

    /** The container with what is written into it; nothing for a schema that does not have it. */
    public static List<DataNode> of(Schema schema, Consumer<TreeBuilder> content) {
        var name = NfxPath.name("state");
        return schema.root().childByModule(name.module(), name.local()).map(ContainerSchema.class::cast)
                .<List<DataNode>>map(state -> List.of(TreeBuilder.container(state, content)))
                .orElse(List.of());
    }
}
