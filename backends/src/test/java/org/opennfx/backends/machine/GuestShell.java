package org.opennfx.backends.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.opennfx.backends.host.SerialLine;
import org.opennfx.backends.linux.UnixSerialLines;
import org.opennfx.datastore.host.HostException;

/** The shell of a guest of tools/guest-image, on its serial line. */
final class GuestShell implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);

    private final SerialLine line;
    private final AtomicReference<String> heard = new AtomicReference<>("");

    private GuestShell(SerialLine line) {
        this.line = line;
        Thread.ofVirtual().name("guest shell").start(this::listen);
    }

    /** Waits until the guest has booted, and logs in. */
    static GuestShell of(Path socket) throws HostException, IOException, InterruptedException {
        var shell = new GuestShell(new UnixSerialLines(_ -> socket).open("guest"));
        shell.line.write("\n".getBytes(StandardCharsets.UTF_8));
        shell.awaitText("login: ");
        shell.line.write("root\n".getBytes(StandardCharsets.UTF_8));
        shell.awaitText("# ");
        return shell;
    }

    private void write(String text) throws IOException {
        line.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void listen() {
        var buffer = new byte[4096];
        try {
            for (var count = line.read(buffer); count >= 0; count = line.read(buffer)) {
                var words = new String(buffer, 0, count, StandardCharsets.UTF_8);
                heard.updateAndGet(before -> before + words);
            }
        } catch (IOException e) {
            heard.updateAndGet(before -> before + "\n" + e);
        }
    }

    private void awaitText(String text) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE;
        while (!heard.get().contains(text)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("no \"" + text + "\" in: " + heard.get());
            }
            Thread.sleep(20);
        }
    }

    /** Whether a command ends with 0. */
    boolean does(String command) throws IOException, InterruptedException {
        heard.set("");
        // what the guest repeats of the command is not taken for its answer
        write(command + "; echo \"code=$?\"=\n");
        var deadline = System.nanoTime() + PATIENCE;
        while (!heard.get().matches("(?s).*code=\\d+=.*")) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("no end of \"" + command + "\" in: " + heard.get());
            }
            Thread.sleep(20);
        }
        return heard.get().contains("code=0=");
    }

    /** Whether one of three pings is answered. */
    boolean reaches(String address) throws IOException, InterruptedException {
        return does("ping -c3 -W2 -q " + address + " | grep -q ' [123] packets received'");
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
