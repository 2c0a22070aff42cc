package org.opennfx.server.operations;

import java.util.Set;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;

/** What Junos says of a configuration that cannot be committed, behind what is wrong with it. */
public final class CheckOut {
    /** What keeps a commit from being looked at. */
    private static final Set<ErrorTag> BEFORE =
            Set.of(ErrorTag.ACCESS_DENIED, ErrorTag.IN_USE, ErrorTag.LOCK_DENIED);

    public static final RpcError FAILED = RpcError.application(ErrorTag.OPERATION_FAILED, "configuration check-out failed");

    private CheckOut() {}

    /** Whether a commit failed for its configuration, and not because it was never looked at. */
    public static boolean hasFailed(RpcException commit) {
        return commit.errors().stream().noneMatch(error -> BEFORE.contains(error.tag()));
    }
}
