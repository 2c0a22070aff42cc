package org.opennfx.server.compare;

import java.util.Optional;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.tree.AnyContent;

/** One edit of a YANG patch (RFC 8072 2.5), with what is in the source where there is something (RFC 9144 5). */
public sealed interface Edit {
    InstancePath target();

    record Create(InstancePath target, AnyContent.Nodes value) implements Edit {}

    record Delete(InstancePath target, AnyContent.Nodes source) implements Edit {}

    record Replace(InstancePath target, AnyContent.Nodes value, AnyContent.Nodes source) implements Edit {}

    /** @param after the entry that it comes right behind; none makes it the first one */
    record Insert(InstancePath target, Optional<InstancePath> after, AnyContent.Nodes value) implements Edit {}

    /** @param after as for {@link Insert} */
    record Move(InstancePath target, Optional<InstancePath> after, AnyContent.Nodes source) implements Edit {}
}
