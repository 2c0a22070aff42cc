package org.opennfx.server.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opennfx.backends.files.DevicePath;
import org.opennfx.backends.files.Upload;
import org.opennfx.datastore.error.RpcException;

/** Takes the files that a client sends. What cannot be taken is refused in words, and the next one taken. */
final class ScpSink {
    private static final Pattern ENTRY = Pattern.compile("([CD])[0-7]{4} ([0-9]{1,18}) (.+)");
    private static final int BLOCK = 256 * 1024;
    /** The client leaves a directory; it tells times; it says that it cannot send something. */
    private static final String LEAVE = "E";

    private static final String TIMES = "T";
    private static final String WARNING = "\1";
    private static final String ERROR = "\2";

    private final ClientFiles files;
    private final ScpStream stream;
    private final ScpCommand command;
    /** The directories that the client is in, the last one first. */
    private final Deque<DevicePath> places = new ArrayDeque<>();

    ScpSink(ClientFiles files, ScpStream stream, ScpCommand command) {
        this.files = files;
        this.stream = stream;
        this.command = command;
    }

    void run() throws IOException {
        var target = command.paths().getFirst();
        if (command.intoDirectory() && !isDirectory(target)) {
            stream.refuse(target + ": Not a directory");
            return;
        }
        stream.taken();
        for (var line = stream.line(); line.isPresent(); line = stream.line()) {
            take(line.get());
        }
    }

    private void take(String line) throws IOException {
        if (line.startsWith(LEAVE)) {
            places.poll();
            stream.taken();
        } else if (line.startsWith(TIMES)) {
            // the device keeps times of its own
            stream.taken();
        } else if (!line.startsWith(WARNING) && !line.startsWith(ERROR)) {
            entry(line);
        }
    }

    private void entry(String line) throws IOException {
        var entry = ENTRY.matcher(line);
        if (!entry.matches() || isStep(entry.group(3))) {
            throw new IOException("the client of scp sent no name of a file");
        }
        var path = place(entry.group(3));
        if (entry.group(1).equals("D")) {
            enter(path);
        } else {
            receive(path, Long.parseLong(entry.group(2)));
        }
    }

    private static boolean isStep(String name) {
        return name.contains("/") || name.equals("..") || name.equals(".");
    }

    private DevicePath place(String name) {
        if (!places.isEmpty()) {
            return places.peek().resolve(name);
        }
        var target = command.paths().getFirst();
        return isDirectory(target) ? target.resolve(name) : target;
    }

    private boolean isDirectory(DevicePath path) {
        try {
            return files.look(path).isDirectory();
        } catch (RpcException | IOException _) {
            return false;
        }
    }

    private void enter(DevicePath path) throws IOException {
        var entered = attempt(path, () -> {
            if (!isDirectory(path)) {
                files.makeDirectory(path);
            }
            return path;
        });
        if (entered.isPresent()) {
            places.push(path);
            stream.taken();
        }
    }

    private void receive(DevicePath path, long size) throws IOException {
        var upload = attempt(path, () -> files.receive(path));
        if (upload.isPresent()) {
            try (var open = upload.get()) {
                stream.taken();
                receive(path, open, size);
            }
        }
    }

    /** What cannot be written is read all the same: the client hears of it behind the content. */
    private void receive(DevicePath path, Upload upload, long size) throws IOException {
        var failure = Optional.<FileFailure>empty();
        for (var place = 0L; place < size;) {
            var bytes = stream.receive((int) Math.min(BLOCK, size - place));
            if (failure.isEmpty()) {
                failure = write(path, upload, place, bytes);
            }
            place += bytes.length;
        }
        if (!stream.isTaken()) {
            // what has come is not what the file has
            upload.discard();
            stream.taken();
        } else if (failure.isPresent()) {
            stream.refuse(failure.get().words());
        } else if (attempt(path, () -> complete(upload)).isPresent()) {
            stream.taken();
        }
    }

    private static Optional<FileFailure> write(DevicePath path, Upload upload, long place, byte[] bytes) {
        try {
            FileFailure.about(path, () -> {
                upload.write(place, ByteBuffer.wrap(bytes));
                return upload;
            });
            return Optional.empty();
        } catch (RpcException e) {
            return Optional.of(FileFailure.of(e));
        }
    }

    private static Upload complete(Upload upload) throws IOException {
        upload.complete();
        return upload;
    }

    /** @return empty where it could not be done, of which the client was told */
    private <T> Optional<T> attempt(DevicePath path, FileFailure.Work<T> work) throws IOException {
        try {
            return Optional.of(FileFailure.about(path, work));
        } catch (RpcException e) {
            stream.refuse(FileFailure.of(e).words());
            return Optional.empty();
        }
    }
}
