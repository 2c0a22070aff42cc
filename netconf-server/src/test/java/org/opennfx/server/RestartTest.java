package org.opennfx.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.server.netconf.NetconfClient;

/** What clients do to the server itself by commands. */
class RestartTest {
    private static final String PASSWORD = "secret1";
    private static final String NAME = "<get-configuration><configuration><system><host-name/></system></configuration></get-configuration>";

    @TempDir
    private Path directory;

    private final CountDownLatch off = new CountDownLatch(1);

    private DeviceServer start() throws IOException {
        var password = Files.writeString(directory.resolve("password"), PASSWORD);
        var options = ServerOptions.in(directory.resolve("state")).netconfPort(0).initPasswordFile(Optional.of(password));
        return DeviceServer.start(options, new PrintStream(OutputStream.nullOutputStream()), failure -> {
            throw new IllegalStateException(failure);
        }, off::countDown);
    }

    private static NetconfClient connect(DeviceServer device) throws IOException {
        return NetconfClient.open(device.netconfPort(), "root", PASSWORD);
    }

    private static void name(NetconfClient client, String name) throws IOException {
        client.rpc("<load-configuration action='set' format='text'><configuration-set>set system host-name " + name
                + "</configuration-set></load-configuration>");
        client.rpc("<commit-configuration/>");
    }

    /** Connects once the server that was there is gone, and another one has taken its place. */
    private static NetconfClient reconnect(DeviceServer device) throws Exception {
        for (var attempt = 0; ; attempt++) {
            try {
                return connect(device);
            } catch (IOException e) {
                if (attempt == 1000) {
                    throw e;
                }
                Thread.sleep(10);
            }
        }
    }

    private static void waitForTheEndOf(NetconfClient client) {
        try {
            while (true) {
                client.rpc("<get-configuration/>");
            }
        } catch (IOException _) {
            // it is over
        }
    }

    @Test
    void aRebootKeepsWhatIsCommitted() throws Exception {
        try (var device = start()) {
            var client = connect(device);
            name(client, "branch1");
            var reply = client.rpc("<command format='text'>request system reboot</command>");
            assertTrue(reply.contains("Shutdown NOW!"), reply);
            waitForTheEndOf(client);
            try (var again = reconnect(device)) {
                assertTrue(again.rpc(NAME).contains("<host-name>branch1</host-name>"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"power-off", "halt"})
    void aDeviceIsSwitchedOffBehindItsReply(String command) throws Exception {
        try (var device = start()) {
            var client = connect(device);
            var reply = client.rpc("<command format='text'>request system " + command + "</command>");
            assertTrue(reply.contains("The machine that it runs on goes on"), reply);
            waitForTheEndOf(client);
            off.await();
        }
    }

    @Test
    void aRebootAtAnotherTimeIsRefused() throws Exception {
        try (var device = start(); var client = connect(device)) {
            assertTrue(client.rpc("<request-reboot><in>5</in></request-reboot>").contains("at once or not at all"));
            assertTrue(client.rpc(NAME).contains("<configuration"));
        }
    }

    @Test
    void zeroizeLeavesNothing() throws Exception {
        try (var device = start()) {
            var client = connect(device);
            name(client, "branch1");
            client.rpc("<command format='text'>request system zeroize</command>");
            waitForTheEndOf(client);
            try (var again = reconnect(device)) {
                assertFalse(again.rpc(NAME).contains("branch1"));
            }
        }
    }

    @Test
    void sessionsOfOthersAreEndedByTheirNumber() throws Exception {
        try (var device = start(); var client = connect(device)) {
            var other = connect(device);
            var users = client.rpc("<get-system-users-information/>");
            var number = users.replaceAll("(?s).*<tty>(\\d+)</tty>.*", "$1");
            client.rpc("<command>request system logout terminal " + number + "</command>");
            waitForTheEndOf(other);
            var nobody = client.rpc("<command>request system logout user nobody</command>");
            assertTrue(nobody.contains("There is no other session like that"), nobody);
        }
    }

    @Test
    void logsAreShownAndNoOtherFiles() throws Exception {
        try (var device = start(); var client = connect(device)) {
            var log = Files.createDirectories(directory.resolve("state").resolve("log"));
            Files.writeString(log.resolve("messages"), "first\nsecond\u0007\n");
            var list = client.rpc("<command format='text'>show log</command>");
            assertTrue(list.contains("\n/var/log:\nmessages\ntotal files: 1\n"), list);
            var messages = client.rpc("<command format='text'>show log messages</command>");
            assertTrue(messages.contains("\nfirst\nsecond?\n"), messages);
            client.rpc("<command>clear log messages</command>");
            assertEquals("", Files.readString(log.resolve("messages")));
            for (var name : new String[] {"../password", "nothing", "."}) {
                var refusal = client.rpc("<command>clear log " + name + "</command>");
                assertTrue(refusal.contains("No such file or directory"), refusal);
                var reply = client.rpc("<command>show log " + name + "</command>");
                assertTrue(reply.contains("No such file or directory"), reply);
            }
        }
    }
}
