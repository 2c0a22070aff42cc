package org.opennfx.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several devices in one process, with ncclient and OpenSSH as their clients. */
class FleetTest {
    private static final String SCRIPT = """
            import logging, os, sys, time
            from ncclient import manager
            from ncclient.xml_ import to_ele
            for library in "paramiko", "ncclient":
                logging.getLogger(library).setLevel(logging.CRITICAL + 1)
            ports = [int(port) for port in sys.argv[1:]]
            def connect(number):
                return manager.connect(host="127.0.0.1", port=ports[number - 1], username="root", hostkey_verify=False,
                    password=os.environ["NFX_PASSWORD"], allow_agent=False, look_for_keys=False)
            def rename(device, text):
                device.edit_config(target="candidate", config='<config xmlns="urn:ietf:params:xml:ns:netconf:base:1.0"><configuration xmlns="urn:opennfx:nfx"><system><host-name>%s</host-name></system></configuration></config>' % text)
                device.commit()
            def name(device):
                names = device.get_config("running").data.findall(".//{urn:opennfx:nfx}host-name")
                return names[0].text if names else "none"
            RESET = to_ele('<factory-reset xmlns="urn:ietf:params:xml:ns:yang:ietf-factory-default"/>')
            """;

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private ServerOptions options;

    @BeforeEach
    void prepare() throws IOException {
        var password = Files.writeString(directory.resolve("password"), "secret1\n");
        options = ServerOptions.in(directory.resolve("fleet")).netconfPort(0).initPasswordFile(Optional.of(password));
    }

    @Test
    void anEditOfOneDeviceIsNotSeenByAnother() throws Exception {
        try (var fleet = start(options)) {
            assertEquals("none branch2 none\n", python(fleet, """
                    devices = [connect(number) for number in (1, 2, 3)]
                    rename(devices[1], "branch2")
                    print(*(name(device) for device in devices))
                    """));
        }
    }

    @Test
    void eachDeviceHasASerialNumberOfItsOwn() throws Exception {
        try (var fleet = start(options)) {
            assertEquals("DX0517AA0001 DX0517AA0002 DX0517AA0003\n", python(fleet, """
                    INVENTORY = to_ele("<get-chassis-inventory/>")
                    def serial(number):
                        with connect(number) as device:
                            return device.rpc(INVENTORY)._root.find(".//{*}chassis/{*}serial-number").text
                    print(*(serial(number) for number in (1, 2, 3)))
                    """));
        }
    }

    @Test
    void allHaveOneHostKey() throws Exception {
        try (var fleet = start(options)) {
            assertEquals(1, ports(fleet).map(FleetTest::hostKey).distinct().count());
        }
    }

    @Test
    void theDevicesAreListedWithTheirPorts() throws IOException {
        try (var fleet = start(options.cli(CliOptions.NONE.port(0)))) {
            var lines = Files.readAllLines(fleet.listing());
            assertEquals(3, lines.size());
            assertTrue(lines.get(1).matches("device-2 127\\.0\\.0\\.1 " + fleet.netconfPort(2) + " [0-9]+"), lines::toString);
            assertTrue(told().endsWith("3 devices are listed in " + fleet.listing() + "\nready\n"), this::told);
        }
    }

    @Test
    void whatIsCommittedOutlivesTheFleetAndSoDoesThePassword() throws Exception {
        try (var fleet = start(options)) {
            python(fleet, "with connect(3) as device: rename(device, 'branch3')");
        }
        try (var fleet = start(options.initPasswordFile(Optional.empty()))) {
            assertEquals("branch3\n", python(fleet, "with connect(3) as device: print(name(device))"));
        }
        assertFalse(told().contains("password"), this::told);
    }

    @Test
    void aRandomPasswordIsShownOnceForAll() throws Exception {
        try (var fleet = start(options.initPasswordFile(Optional.empty()))) {
            var shown = told().lines().filter(line -> line.contains("password")).toList();
            assertEquals(1, shown.size(), this::told);
            var password = shown.getFirst().replaceAll(".* ", "");
            assertEquals("none none\n", python(fleet, password, "print(name(connect(1)), name(connect(3)))"));
        }
    }

    @Test
    void aDeviceThatIsResetComesBackAndTheOthersStay() throws Exception {
        try (var fleet = start(options)) {
            assertEquals("reset none branch2 True\n", python(fleet, """
                    first, second = connect(1), connect(2)
                    rename(first, "branch1")
                    rename(second, "branch2")
                    first.rpc(RESET)
                    while first.connected:
                        time.sleep(0.01)
                    for attempt in range(3000):
                        try:
                            first = connect(1)
                            break
                        except Exception:
                            time.sleep(0.01)
                    print("reset", name(first), name(second), second.connected)
                    """));
        }
    }

    @Test
    void aPortThatIsTakenIsToldWithItsDeviceAndNothingRunsOn() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var second = options.netconfPort(taken.getLocalPort() - 1);
            var refusal = assertThrows(IOException.class, () -> start(second));
            assertTrue(
                    refusal.getMessage().startsWith("device-2: cannot listen on 127.0.0.1 port " + taken.getLocalPort()),
                    refusal::getMessage);
        }
        start(options).close();
    }

    @Test
    void portsThatWouldBeOfTwoDevicesAreToldBeforeAnythingIsMade() {
        var overlapping = options.netconfPort(20_001).cli(CliOptions.NONE.port(20_003));
        var refusal = assertThrows(IOException.class, () -> start(overlapping));
        assertEquals(
                "the ports 20001 to 20003 of NETCONF and 20003 to 20005 of the command line are partly the same",
                refusal.getMessage());
        var beyond = assertThrows(IOException.class, () -> start(options.netconfPort(65_534)));
        assertEquals("3 devices need the ports 65534 to 65536, and the last one there is is 65535", beyond.getMessage());
        assertFalse(Files.exists(options.state()));
    }

    private Fleet start(ServerOptions all) throws IOException {
        return Fleet.start(3, all, new PrintStream(terminal, true, UTF_8));
    }

    private String told() {
        return terminal.toString(UTF_8);
    }

    private static Stream<Integer> ports(Fleet fleet) {
        return IntStream.rangeClosed(1, 3).mapToObj(fleet::netconfPort);
    }

    private static String python(Fleet fleet, String program) throws IOException, InterruptedException {
        return python(fleet, "secret1", program);
    }

    private static String python(Fleet fleet, String password, String program) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("/usr/bin/python3", "-c", SCRIPT + program));
        ports(fleet).map(String::valueOf).forEach(command::add);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("NFX_PASSWORD", password);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return output;
    }

    private static String hostKey(int port) {
        try {
            var process = new ProcessBuilder("ssh-keyscan", "-t", "ed25519", "-p", String.valueOf(port), "127.0.0.1")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(process.getInputStream().readAllBytes(), UTF_8).strip().replaceAll(".* ", "");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
