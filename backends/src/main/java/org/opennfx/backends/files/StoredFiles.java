package org.opennfx.backends.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;

/** The files that the operations on files know: those of the image directory, and the logs. All others are not there for them. */
public record StoredFiles(ImageStore images, LogDirectory logs) {
    /** @throws RpcException there is no such file or directory */
    public Path find(String clientPath) {
        return find(DevicePath.of(clientPath)).orElseThrow(() -> missing(clientPath));
    }

    Optional<Path> find(DevicePath path) {
        return LogDirectory.holds(path) ? logs.find(path) : images.find(path.toString());
    }

    /** How clients call a file or directory that was found. */
    public String clientPath(Path file) {
        return isLog(file) ? logs.clientPath(file).toString() : images.clientPath(file);
    }

    public boolean isLog(Path file) {
        return file.startsWith(logs.path());
    }

    /** There is no such file or directory, and where there are some. */
    public static RpcException missing(String clientPath) {
        var path = DevicePath.of(clientPath);
        var isElsewhere = !DevicePath.HOME.leadsTo(path) && !LogDirectory.holds(path);
        return failure(ErrorTag.DATA_MISSING, clientPath, "No such file or directory"
                + (isElsewhere ? "; there are those in " + DevicePath.HOME + " and " + LogDirectory.CLIENT_PATH : ""));
    }

    /** @throws RpcException there is no such file, or it is a directory */
    public Path file(String clientPath) {
        var found = find(clientPath);
        if (!Files.isRegularFile(found)) {
            throw failure(ErrorTag.INVALID_VALUE, clientPath, "Not a regular file");
        }
        return found;
    }

    static RpcException failure(ErrorTag tag, String clientPath, String why) {
        return RpcError.application(tag, clientPath + ": " + why).asException();
    }

    /** What the system says to something that could not be done, without the place of the file on the machine. */
    public static RpcException failure(String clientPath, IOException why) {
        return why instanceof NoSuchFileException
                ? missing(clientPath)
                : failure(ErrorTag.OPERATION_FAILED, clientPath, words(why));
    }

    private static String words(IOException why) {
        var words = why instanceof FileSystemException system ? system.getReason() : why.getMessage();
        return words == null ? why.getClass().getSimpleName() : words;
    }

    public static RpcException unreadable(String clientPath, IOException why) {
        return failure(ErrorTag.OPERATION_FAILED, clientPath, "cannot be read: " + why.getClass().getSimpleName());
    }
}
