package org.opennfx.backends.console;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.opennfx.backends.host.SerialLine;

/**
 * The serial console of one virtual machine, through all its restarts. The guest is always listened to, whether there are
 * readers or not: it would stand still otherwise. Safe for use by several threads.
 */
public final class GuestConsole {
    private static final int BUFFER = 8192;

    private final ConsoleLog log = new ConsoleLog();
    private final List<ConsoleReader> readers = new ArrayList<>();
    private Optional<ConsoleWriter> writer = Optional.empty();
    private Optional<SerialLine> line = Optional.empty();
    private boolean gone;

    GuestConsole() {}

    /** Begins to read, from the oldest that the log has. */
    public synchronized ConsoleReader read() {
        var reader = new ConsoleReader(log.content(), this::leave);
        if (gone) {
            reader.end();
        } else {
            readers.add(reader);
        }
        return reader;
    }

    private synchronized void leave(ConsoleReader reader) {
        readers.remove(reader);
    }

    /** Takes the keyboard; empty while somebody else has it. */
    public synchronized Optional<ConsoleWriter> write() {
        if (writer.isPresent()) {
            return Optional.empty();
        }
        writer = Optional.of(new ConsoleWriter(this));
        return writer;
    }

    synchronized void release(ConsoleWriter old) {
        writer = writer.filter(present -> present != old);
    }

    /** The guest may be slow to take it: nobody else is kept waiting for that. */
    void type(ConsoleWriter typist, byte[] typed) throws IOException {
        connected(typist).write(typed);
    }

    private synchronized SerialLine connected(ConsoleWriter typist) throws IOException {
        if (writer.filter(present -> present == typist).isEmpty()) {
            throw new IOException("the console was given back");
        }
        return line.orElseThrow(() -> new IOException("the virtual machine does not run"));
    }

    /** The last lines that the guest has said, as text. */
    public List<String> lastLines(int count) {
        return ConsoleText.lastLines(content(), count);
    }

    private synchronized byte[] content() {
        return log.content();
    }

    synchronized boolean isConnected() {
        return line.isPresent();
    }

    /** Takes a line, which {@link #listen} has to follow. */
    synchronized void connect(SerialLine connected) {
        line = Optional.of(connected);
    }

    /** Hears all that comes over the line, to its end. */
    void listen(SerialLine connected) throws IOException {
        try (connected) {
            var buffer = new byte[BUFFER];
            for (var length = connected.read(buffer); length >= 0; length = connected.read(buffer)) {
                hear(Arrays.copyOf(buffer, length));
            }
        } finally {
            disconnect();
        }
    }

    private synchronized void hear(byte[] said) {
        log.append(said);
        readers.removeIf(reader -> !reader.offer(said));
    }

    private synchronized void disconnect() {
        line = Optional.empty();
    }

    /** Ends the readers and the line: there is no such virtual machine any more. */
    void end() throws IOException {
        var last = leaveAll();
        if (last.isPresent()) {
            last.get().close();
        }
    }

    private synchronized Optional<SerialLine> leaveAll() {
        gone = true;
        readers.forEach(ConsoleReader::end);
        readers.clear();
        return line;
    }
}
