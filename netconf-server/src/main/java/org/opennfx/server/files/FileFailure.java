package org.opennfx.server.files;

import java.io.IOException;
import org.apache.sshd.sftp.common.SftpConstants;
import org.opennfx.backends.files.DevicePath;
import org.opennfx.backends.files.StoredFiles;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;

/**
 * What went wrong with a file, for its client.
 *
 * @param status one of SFTP, version 3
 */
record FileFailure(int status, String words) {
    /** Something that is to be done with files. */
    @FunctionalInterface
    interface Work<T> {
        T done() throws IOException;
    }

    static FileFailure of(RpcException failure) {
        var error = failure.errors().getFirst();
        return new FileFailure(status(error), error.tag() == ErrorTag.ACCESS_DENIED ? "permission denied: " + error.message() : error.message());
    }

    private static int status(RpcError error) {
        return switch (error.tag()) {
            case DATA_MISSING -> SftpConstants.SSH_FX_NO_SUCH_FILE;
            case ACCESS_DENIED -> SftpConstants.SSH_FX_PERMISSION_DENIED;
            case OPERATION_NOT_SUPPORTED -> SftpConstants.SSH_FX_OP_UNSUPPORTED;
            default -> SftpConstants.SSH_FX_FAILURE;
        };
    }

    /**
     * Does it.
     *
     * @throws RpcException whatever went wrong, in words that say nothing of places on the machine
     */
    static <T> T about(DevicePath path, Work<T> work) {
        try {
            return work.done();
        } catch (IOException e) {
            throw StoredFiles.failure(path.toString(), e);
        }
    }
}
