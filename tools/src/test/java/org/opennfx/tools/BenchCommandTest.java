package org.opennfx.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BenchCommandTest {
    private static final List<String> ROWS = List.of(
            "first start to port open, ms", "start to port open, ms", "start to first answer, ms", "resident then, MiB", "resident with 100 entries, MiB",
            "connect + hello + close",
            "get-config of 0", "edit one + commit at 0",
            "get-config of 100", "one of 100, subtree", "one of 100, XPath", "edit one + commit at 100", "edit 100 + commit",
            "1 sessions", "2 sessions", "4 sessions",
            "GET one of 10", "GET 10", "PUT one",
            "a second to 4 subscribers",
            "memory of one of 10, KiB",
            "all ports of 3 open, s", "resident then, MiB", "of that a device, KiB");

    @TempDir
    private Path folder;

    @Test
    void everyRowHasAFigureOfAServerThatIsStartedForIt() throws IOException {
        var netconf = freePort();
        var restconf = freePort();
        var devices = freePorts();
        var run = bench(
                "--quick",
                "--target", "nfx=127.0.0.1:" + netconf,
                "--restconf", "nfx=http://127.0.0.1:" + restconf + "/restconf",
                "--start", "nfx=" + server(netconf, restconf),
                "--fleet", "nfx=127.0.0.1:" + devices,
                "--start-fleet", "nfx=" + fleet(devices));
        assertEquals(0, run.exitCode(), run::err);
        for (var row : ROWS) {
            var lines = run.out().lines().filter(line -> line.startsWith("| " + row + " |")).toList();
            assertFalse(lines.isEmpty(), () -> row + " is missing in\n" + run.out());
            lines.forEach(line -> assertTrue(line.matches("\\| [^|]+ \\| [0-9].*"), line + "\n" + run.out()));
        }
        assertFalse(run.out().contains("- nfx,"), run::out);
        assertEquals(4, run.out().lines().filter(line -> line.startsWith("| edit 100 + commit | ")).count(), run::out);
    }

    @Test
    void aServerThatIsNotThereIsTrouble() throws IOException {
        var run = bench("--quick", "--target", "gone=127.0.0.1:" + freePort());
        assertEquals(2, run.exitCode());
        assertTrue(run.err().startsWith("nfx: - gone, not measured: ") && run.err().contains("refused"), run::err);
    }

    @Test
    void aProgramThatOpensNoPortIsTroubleWithItsLastWords() throws IOException {
        var run = bench(
                "--quick",
                "--target", "broken=127.0.0.1:" + freePort(),
                "--start", "broken=sh -c 'echo no licence; exit 3'");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("- broken, start: `sh -c 'echo no licence; exit 3'` has not opened port "), run::err);
        assertTrue(run.err().contains(": no licence"), run::err);
    }

    @Test
    void argumentsThatDoNotFitAreRefused() {
        assertEquals("nfx: there is nothing to measure: name a server with --target\n", bench().err());
        assertEquals("nfx: there is no --target b\n", bench("--target", "a=127.0.0.1:1", "--pid", "b=1").err());
        assertTrue(bench("--target", "a=127.0.0.1").err().contains("\"127.0.0.1\" is not HOST:PORT"));
        assertTrue(bench("--target", "a=127.0.0.1:1", "--models", "fancy").err().startsWith("nfx: there is no model fancy, but plain"));
    }

    private CommandRun bench(Object... arguments) {
        var words = new ArrayList<>(List.<Object>of("bench", "--user", "root", "--password-file", password()));
        words.addAll(List.of(arguments));
        return CommandRun.of(words.toArray());
    }

    private Path password() {
        return CommandRun.file(folder, "password", "secret1\n");
    }

    private static String nfx() {
        var java = ProcessHandle.current().info().command().orElseThrow();
        return java + " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '" + System.getProperty("java.class.path") + "' " + Nfx.class.getName();
    }

    private String fleet(int port) {
        return nfx() + " fleet --netconf-port " + port + " --init-password-file " + password() + " --devices";
    }

    private String server(int netconf, int restconf) {
        var modules = folder.resolve("modules");
        assertEquals(0, CommandRun.of("bench", "--modules", modules).exitCode());
        return nfx() + " server --bare --yang-dir " + modules + " --state " + folder.resolve("state") + " --init-password-file " + password()
                + " --netconf-port " + netconf + " --no-cli --no-restconf --restconf-plain-port " + restconf;
    }

    /** The first of three that are free. */
    private static int freePorts() throws IOException {
        while (true) {
            var first = freePort();
            try (var second = new ServerSocket(first + 1, 1, InetAddress.getLoopbackAddress());
                    var third = new ServerSocket(second.getLocalPort() + 1, 1, InetAddress.getLoopbackAddress())) {
                return third.getLocalPort() - 2;
            } catch (BindException e) {
                // other three then
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
