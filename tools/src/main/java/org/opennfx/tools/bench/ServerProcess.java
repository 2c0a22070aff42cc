package org.opennfx.tools.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The process of a server, and those that it has started. */
final class ServerProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration END = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(1);
    private static final String RESIDENT = "VmRSS:";

    private final ProcessHandle process;

    private ServerProcess(ProcessHandle process) {
        this.process = process;
    }

    /** One that runs already. */
    static ServerProcess running(long id) throws IOException {
        return new ServerProcess(ProcessHandle.of(id).orElseThrow(() -> new IOException("there is no process " + id)));
    }

    /**
     * Starts one, and waits until its port is open.
     *
     * @throws IOException the port was open before, or the process has ended, or takes too long; it does not run then
     */
    static ServerProcess start(String command, InetSocketAddress port) throws IOException {
        return start(command, List.of(port), START);
    }

    /** As {@link #start(String, InetSocketAddress)}, for one with several ports. */
    static ServerProcess start(String command, List<InetSocketAddress> ports, Duration patience) throws IOException {
        for (var port : ports) {
            if (isOpen(port)) {
                throw new IOException("something else listens on " + port);
            }
        }
        var log = Files.createTempFile("nfx-bench-", ".log");
        var shell = new ProcessBuilder("sh", "-c", "exec " + command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        var process = new ServerProcess(shell.toHandle());
        var limit = System.nanoTime() + patience.toNanos();
        for (var port : ports) {
            while (!isOpen(port)) {
                if (!shell.isAlive() || System.nanoTime() > limit) {
                    process.close();
                    throw new IOException(
                            "`" + command + "` has not opened port " + port.getPort() + ": " + lastLine(log) + " (" + log + ")");
                }
                pause();
            }
        }
        Files.delete(log);
        return process;
    }

    private static boolean isOpen(InetSocketAddress port) {
        try (var socket = new Socket()) {
            socket.connect(port);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String lastLine(Path log) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.reduce("it says nothing", (_, last) -> last);
        }
    }

    /** What is resident, in KiB, of it and of all processes below it. */
    long memory() {
        return Stream.concat(Stream.of(process), process.descendants()).mapToLong(ServerProcess::resident).sum();
    }

    private static long resident(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return 0; // it has ended meanwhile
        }
    }

    /** Tells it to end, and waits for that. */
    @Override
    public void close() {
        var below = process.descendants().toList();
        process.destroy();
        if (!hasEnded(process)) {
            process.destroyForcibly();
        }
        below.forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean hasEnded(ProcessHandle process) {
        try {
            process.onExit().get(END.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
