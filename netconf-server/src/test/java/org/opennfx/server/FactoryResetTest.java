package org.opennfx.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.schema.Schema;

/** RFC 8808 on the whole server, with ncclient as its client. */
class FactoryResetTest {
    private static final String SCRIPT = """
            import logging, os, sys, time
            from ncclient import manager
            from ncclient.operations import RPCError
            from ncclient.xml_ import to_ele
            # that the server has gone is what is waited for; ncclient has paramiko log under its own name
            for library in "paramiko", "ncclient":
                logging.getLogger(library).setLevel(logging.CRITICAL + 1)
            def connect():
                return manager.connect(host="127.0.0.1", port=int(sys.argv[1]), username="root", hostkey_verify=False,
                    password=os.environ["NFX_PASSWORD"], allow_agent=False, look_for_keys=False)
            def name(text):
                return '<config xmlns="urn:ietf:params:xml:ns:netconf:base:1.0"><configuration xmlns="urn:opennfx:nfx"><system><host-name>%s</host-name></system></configuration></config>' % text
            RESET = to_ele('<factory-reset xmlns="urn:ietf:params:xml:ns:yang:ietf-factory-default"/>')
            """;

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private Path state;
    private ServerOptions options;

    @BeforeEach
    void prepare() throws IOException {
        state = directory.resolve("state");
        var password = Files.writeString(directory.resolve("password"), "secret1\n");
        options = ServerOptions.in(state).netconfPort(0).initPasswordFile(Optional.of(password));
    }

    @Test
    void deviceIsAsItWasWhenItWasNew() throws Exception {
        try (var device = start()) {
            var port = device.netconfPort();
            var hostKey = Files.readString(state.resolve("ssh").resolve("ssh_host_ed25519_key"));
            Files.writeString(state.resolve("mine"), "not the server's");
            var output = python(port, """
                    other, device = connect(), connect()
                    device.edit_config(target="candidate", config=name("branch1"))
                    device.commit()
                    device.copy_config(source="running", target="file:///saved.xml")
                    print(device.rpc(RESET).ok)
                    while other.connected or device.connected:
                        time.sleep(0.01)
                    print("sessions ended")
                    for attempt in range(3000):
                        try:
                            device = connect()
                            break
                        except Exception:
                            time.sleep(0.01)
                    print("name" if "branch1" in device.get_config("running").data_xml else "new")
                    """);
            assertEquals("True\nsessions ended\nnew\n", output);
            assertEquals(port, device.netconfPort());
            assertFalse(Files.exists(state.resolve("files")));
            assertFalse(hostKey.equals(Files.readString(state.resolve("ssh").resolve("ssh_host_ed25519_key"))));
            assertTrue(Files.exists(state.resolve("mine")));
        }
    }

    @Test
    void lockOfAnotherSessionKeepsTheDeviceAsItIs() throws Exception {
        try (var device = start()) {
            var output = python(device.netconfPort(), """
                    with connect() as other, connect() as device:
                        device.edit_config(target="candidate", config=name("branch1"))
                        device.commit()
                        other.lock("running")
                        try:
                            device.rpc(RESET)
                        except RPCError as refusal:
                            print(refusal.tag)
                        print("branch1" in device.get_config("running").data_xml)
                        print(other.connected)
                    """);
            assertEquals("in-use\nTrue\nTrue\n", output);
        }
    }

    @Test
    void resetThatIsDecidedIsFinishedAtTheNextStart() throws Exception {
        try (var device = start()) {
            python(device.netconfPort(), """
                    with connect() as device:
                        device.edit_config(target="candidate", config=name("branch1"))
                        device.commit()
                    """);
        }
        Files.writeString(state.resolve("announced"), "what another version could do\n");
        new StateContents(state).condemn();
        try (var device = start()) {
            var output = python(device.netconfPort(), """
                    with connect() as device:
                        print("branch1" in device.get_config("running").data_xml)
                    """);
            assertEquals("False\n", output);
            assertFalse(Files.readString(state.resolve("events").resolve("000000000001.events"), ISO_8859_1).contains("yang-library"));
        }
    }

    @Test
    void defectThatKeepsItFromStartingAnewIsTold() throws Exception {
        var lost = new CompletableFuture<IOException>();
        options = options.device(DeviceOptions.Nfx.DEFAULT.withLoad(new OnceOnly()));
        try (var device = start(lost::complete)) {
            python(device.netconfPort(), "connect().rpc(RESET)");
            assertTrue(lost.get().getMessage().contains("not twice"), lost.get().getMessage());
        }
    }

    /** A configuration with a defect. */
    private static final class OnceOnly implements StartConfiguration {
        private final AtomicBoolean merged = new AtomicBoolean();

        @Override
        public String name() {
            return "once";
        }

        @Override
        public List<EditNode> edit(Schema schema) {
            if (merged.getAndSet(true)) {
                throw new IllegalStateException("not twice");
            }
            return List.of();
        }
    }

    private DeviceServer start() throws IOException {
        return start(failure -> {
            throw new IllegalStateException(failure);
        });
    }

    private DeviceServer start(Consumer<IOException> lost) throws IOException {
        return DeviceServer.start(options, new PrintStream(terminal, true, UTF_8), lost, () -> { });
    }

    private static String python(int port, String program) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("/usr/bin/python3", "-c", SCRIPT + program, Integer.toString(port));
        builder.environment().put("NFX_PASSWORD", "secret1");
        var process = builder.redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
