package org.opennfx.server.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;
import org.opennfx.backends.files.DeviceFile;
import org.opennfx.backends.files.DeviceFiles;
import org.opennfx.backends.files.DevicePath;
import org.opennfx.backends.files.Upload;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.server.operations.AccessControl;

/**
 * The files of the device as far as a user may see and change them: each method asks for the right to the operation of the
 * model that does the same, and for what is in a log to {@code get-log} as well.
 */
public record ClientFiles(DeviceFiles files, AccessControl access, String user) {
    DeviceFile look(DevicePath path) throws IOException {
        require("file-list");
        return files.look(path);
    }

    List<DeviceFile> list(DevicePath path) throws IOException {
        require("file-list");
        return files.list(path);
    }

    public FileChannel read(DevicePath path) throws IOException {
        require("file-show");
        LogGuard.require(access, user, path);
        return files.read(path);
    }

    public Upload receive(DevicePath path) throws IOException {
        require("file-copy");
        return files.receive(path);
    }

    Upload receiveNew(DevicePath path) throws IOException {
        require("file-copy");
        return files.receiveNew(path);
    }

    public Upload receiveBehind(DevicePath path) throws IOException {
        require("file-copy");
        return files.receiveBehind(path);
    }

    Upload goOn(DevicePath path) throws IOException {
        require("file-copy");
        return files.goOn(path);
    }

    void makeDirectory(DevicePath path) throws IOException {
        require("file-copy");
        files.makeDirectory(path);
    }

    void rename(DevicePath from, DevicePath to) throws IOException {
        require("file-rename");
        files.rename(from, to);
    }

    void delete(DevicePath path) throws IOException {
        require("file-delete");
        files.delete(path);
    }

    void deleteDirectory(DevicePath path) throws IOException {
        require("file-delete");
        files.deleteDirectory(path);
    }

    private void require(String operation) {
        access.require(user, NfxPath.name(operation));
    }
}
