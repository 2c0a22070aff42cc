package org.opennfx.datastore.store;

import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;

/** What is told of something that the disk does not take. */
final class Unwritten {
    private Unwritten() {}

    static RpcError error(String what, Throwable reason) {
        return RpcError.application(ErrorTag.OPERATION_FAILED, what + " could not be written to disk: " + reason.getMessage());
    }
}
