package org.opennfx.server.restconf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;

/** A server in a process of its own, which is given one artist after the other until the process is killed. */
final class JukeboxProcess implements AutoCloseable {
    private final Process process;
    private final int port;
    private final int securedPort;

    private JukeboxProcess(Process process, int port, int securedPort) {
        this.process = process;
        this.port = port;
        this.securedPort = securedPort;
    }

    /**
     * Starts it.
     *
     * @param first the number of the first artist
     */
    static JukeboxProcess start(Path directory, long first) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        JukeboxProcess.class.getName(),
                        directory.toString(),
                        Long.toString(first))
                .redirectError(directory.resolve("errors").toFile())
                .start();
        var ports = process.inputReader(UTF_8).readLine();
        if (ports == null) {
            throw new IOException("the process ended by itself");
        }
        var each = ports.split(" ", 2);
        return new JukeboxProcess(process, Integer.parseInt(each[0]), Integer.parseInt(each[1]));
    }

    /** The port without TLS. */
    int port() {
        return port;
    }

    int securedPort() {
        return securedPort;
    }

    /** Kills it in the middle of whatever it does. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Says its ports, and nothing else. */
    public static void main(String[] arguments) throws Exception {
        var out = System.out;
        System.setOut(System.err);
        try (var lab = RestconfLab.start(Path.of(arguments[0]), RestconfLab.keptDevice()); var client = lab.client()) {
            var jukebox = new Jukebox(lab, client);
            if (Long.parseLong(arguments[1]) == 0) {
                jukebox.reset();
            }
            out.println(lab.plainPort() + " " + lab.port());
            for (var number = Long.parseLong(arguments[1]); ; number++) {
                jukebox.add("A" + number);
            }
        }
    }
}
