package org.opennfx.backends.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;

/** The files that the operations on files know: those of the image directory. All others are not there for them. */
record StoredFiles(ImageStore images) {
    /** @throws RpcException there is no such file or directory */
    Path find(String clientPath) {
        return images.find(clientPath)
                .orElseThrow(() -> RpcError.application(ErrorTag.DATA_MISSING, clientPath + ": No such file or directory")
                        .asException());
    }

    /** @throws RpcException there is no such file, or it is a directory */
    Path file(String clientPath) {
        var found = find(clientPath);
        if (!Files.isRegularFile(found)) {
            throw RpcError.application(ErrorTag.INVALID_VALUE, clientPath + ": Not a regular file").asException();
        }
        return found;
    }

    static RpcException unreadable(String clientPath, IOException why) {
        return RpcError.application(
                        ErrorTag.OPERATION_FAILED, clientPath + ": cannot be read: " + why.getClass().getSimpleName())
                .asException();
    }
}
