package org.opennfx.server.compare;

import java.util.Optional;
import org.opennfx.datastore.path.InstancePath;

/** One edit of a YANG patch (RFC 8072 2.5), with what is in the source where there is something (RFC 9144 5). */
public sealed interface Edit {
    InstancePath target();

    record Create(InstancePath target, String value) implements Edit {}

    record Delete(InstancePath target, String source) implements Edit {}

    record Replace(InstancePath target, String value, String source) implements Edit {}

    /** @param after the entry that it comes right behind; none makes it the first one */
    record Insert(InstancePath target, Optional<InstancePath> after, String value) implements Edit {}

    /** @param after as for {@link Insert} */
    record Move(InstancePath target, Optional<InstancePath> after, String source) implements Edit {}
}
