package org.opennfx.server.files;

import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;

/** What clients of SFTP may ask of others. */
final class Unsupported {
    private Unsupported() {}

    static RpcException request(int type) {
        return because("SFTP request " + type + " is not supported");
    }

    static RpcException because(String words) {
        return RpcError.application(ErrorTag.OPERATION_NOT_SUPPORTED, words).asException();
    }
}
