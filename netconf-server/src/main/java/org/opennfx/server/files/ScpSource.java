package org.opennfx.server.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.opennfx.backends.files.DeviceFile;
import org.opennfx.backends.files.DevicePath;
import org.opennfx.datastore.error.RpcException;

/** Sends the files that a client asks for. */
final class ScpSource {
    private static final int BLOCK = 256 * 1024;

    private final ClientFiles files;
    private final ScpStream stream;
    private final ScpCommand command;

    ScpSource(ClientFiles files, ScpStream stream, ScpCommand command) {
        this.files = files;
        this.stream = stream;
        this.command = command;
    }

    void run() throws IOException {
        if (!stream.isTaken()) {
            return;
        }
        for (var path : command.paths()) {
            send(path);
        }
    }

    private void send(DevicePath path) throws IOException {
        try {
            var file = FileFailure.about(path, () -> files.look(path));
            if (!file.isDirectory()) {
                content(path, file);
            } else if (command.recursive()) {
                directory(path, file);
            } else {
                stream.refuse(path + ": not a regular file");
            }
        } catch (RpcException e) {
            stream.refuse(FileFailure.of(e).words());
        }
    }

    private void directory(DevicePath path, DeviceFile directory) throws IOException {
        var entries = FileFailure.about(path, () -> files.list(path));
        if (!announce("D", directory, 0)) {
            return;
        }
        for (var entry : entries) {
            send(path.resolve(entry.name()));
        }
        stream.send("E");
        stream.isTaken();
    }

    private void content(DevicePath path, DeviceFile file) throws IOException {
        try (var open = FileFailure.about(path, () -> files.read(path))) {
            var size = FileFailure.about(path, open::size);
            if (announce("C", file, size)) {
                send(open, size);
            }
        }
    }

    private boolean announce(String kind, DeviceFile file, long size) throws IOException {
        if (command.times()) {
            var time = file.modified().getEpochSecond();
            stream.send("T" + time + " 0 " + time + " 0");
            if (!stream.isTaken()) {
                return false;
            }
        }
        stream.send("%s0%o %d %s".formatted(kind, SftpAttributes.permissions(file), size, file.name()));
        return stream.isTaken();
    }

    /** A file that has become shorter meanwhile goes out with zeros, and with a word about it. */
    private void send(FileChannel file, long size) throws IOException {
        var whole = true;
        for (var place = 0L; place < size;) {
            var block = ByteBuffer.allocate((int) Math.min(BLOCK, size - place));
            for (var read = 0; read >= 0 && block.hasRemaining();) {
                read = file.read(block, place + block.position());
            }
            whole &= !block.hasRemaining();
            stream.send(block.array(), block.capacity());
            place += block.capacity();
        }
        if (whole) {
            stream.taken();
        } else {
            stream.refuse("the file has changed meanwhile");
        }
        stream.isTaken();
    }
}
