package org.opennfx.datastore.host;

import java.util.function.Consumer;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.TreeBuilder;

/** Takes what happens on the machine, to tell whoever wants to know. Any thread; never blocks. */
@FunctionalInterface
public interface Events {
    /** Nobody wants to know. */
    Events IGNORED = (_, _) -> {};

    /**
     * Says that something happened just now.
     *
     * @param notification one of the model; nothing comes of one that is not
     * @param content fills it in, on another thread; what it makes must be valid
     */
    void publish(NodeName notification, Consumer<? super TreeBuilder> content);
}
