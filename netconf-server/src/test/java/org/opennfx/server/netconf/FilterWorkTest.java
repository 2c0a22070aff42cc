package org.opennfx.server.netconf;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.server.operations.SessionLimits;

/** Filters that would take long: they are broken off at a limit, and with their sessions. */
@Timeout(240)
class FilterWorkTest {
    private static final int USERS = 2000;
    private static final String LOCK = "<lock><target><candidate/></target></lock>";
    /** Looks at each pair of users. */
    private static final String PAIRS = "/e:top/e:users/e:user[../e:user/e:name = concat(e:name, 'x')]";
    /** Looks at each three of them, which takes minutes. */
    private static final String TRIPLES =
            "/e:top/e:users/e:user[../e:user[../e:user/e:name = concat(e:name, 'x')]/e:name = concat(e:name, 'y')]";

    /** Goes through each way to divide a text. */
    private static final String ENDLESS = "re-match('" + "a".repeat(40) + "', '((a+)+)+b')";

    private static final String ESTABLISH =
            "<establish-subscription xmlns='urn:ietf:params:xml:ns:yang:ietf-subscribed-notifications'>"
                    + "<stream>NETCONF</stream><stream-xpath-filter>%s</stream-xpath-filter></establish-subscription>";

    @TempDir
    private Path directory;

    private ExampleDevice device(SessionLimits limits) throws IOException {
        var users = IntStream.range(0, USERS)
                .mapToObj(i -> "<user><name>u" + i + "</name></user>")
                .collect(Collectors.joining());
        var given = Files.writeString(directory.resolve("given.xml"), """
                <config xmlns="urn:ietf:params:xml:ns:netconf:base:1.0">
                  <top xmlns="%s"><users>%s</users></top>
                </config>""".formatted(ExampleDevice.NAMESPACE, users));
        return ExampleDevice.start(directory, Optional.of(given), NetconfSettings.DEFAULT, limits);
    }

    private static String get(String xpath) {
        return "<get-config><source><running/></source>" + filter(xpath) + "</get-config>";
    }

    private static String filter(String xpath) {
        return "<filter type='xpath' xmlns:e='" + ExampleDevice.NAMESPACE + "' select=\"" + xpath + "\"/>";
    }

    private static String partialLock(String xpath) {
        return "<partial-lock xmlns='urn:ietf:params:xml:ns:netconf:partial-lock:1.0' xmlns:e='" + ExampleDevice.NAMESPACE
                + "'><select>" + xpath + "</select></partial-lock>";
    }

    /** Sends a request, and gives the server the time to begin with it. */
    private static void begin(NetconfClient client, String operation) throws IOException, InterruptedException {
        client.send("<rpc message-id='1' xmlns='urn:ietf:params:xml:ns:netconf:base:1.0'>" + operation + "</rpc>");
        Thread.sleep(500);
    }

    private static String subtree(String users) {
        return "<get-config><source><running/></source><filter><top xmlns='" + ExampleDevice.NAMESPACE + "'><users>" + users
                + "</users></top></filter></get-config>";
    }

    @Test
    void oneThatLooksAtTooMuchIsRefusedAndTheSessionGoesOn() throws IOException {
        try (var device = device(SessionLimits.DEFAULT.filterNodes(100_000));
                var client = NetconfClient.open(device)) {
            var refusal = client.rpc(get(PAIRS));
            assertTrue(refusal.contains("<error-tag>resource-denied</error-tag>"), refusal);
            assertTrue(refusal.contains("let it name the keys"), refusal);
            assertTrue(client.rpc(get("/e:top/e:users/e:user[e:name = 'u7']")).contains("u7"));
        }
    }

    @Test
    void aSubtreeFilterIsLimitedAsWell() throws IOException {
        var names = IntStream.range(0, 100)
                .mapToObj(i -> "<user><full-name>n" + i + "</full-name></user>")
                .collect(Collectors.joining());
        try (var device = device(SessionLimits.DEFAULT.filterNodes(10_000));
                var client = NetconfClient.open(device)) {
            var refusal = client.rpc(subtree(names));
            assertTrue(refusal.contains("<error-tag>resource-denied</error-tag>"), refusal);
        }
    }

    @Test
    void aPartialLockIsLimitedAsWell() throws IOException {
        try (var device = device(SessionLimits.DEFAULT.filterNodes(100_000));
                var client = NetconfClient.open(device)) {
            var refusal = client.rpc(partialLock(PAIRS));
            assertTrue(refusal.contains("<error-tag>resource-denied</error-tag>"), refusal);
        }
    }

    @Test
    void oneOfAnEventThatLooksAtTooMuchEndsItsSubscription() throws IOException {
        try (var device = device(SessionLimits.DEFAULT.filterNodes(100_000));
                var subscriber = NetconfClient.open(device);
                var endless = NetconfClient.open(device)) {
            assertTrue(subscriber.rpc(ESTABLISH.formatted("true()")).contains("<id"));
            assertTrue(endless.rpc(ESTABLISH.formatted(ENDLESS)).contains("<id"));
            NetconfClient.open(device).close();
            assertTrue(endless.receive().contains("subscription-terminated"));
            assertTrue(subscriber.receive().contains("netconf-session-start"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneWhoseClientIsGoneGivesBackWhatItsSessionHolds(boolean overTls) throws IOException, InterruptedException {
        try (var device = device(SessionLimits.DEFAULT.filterNodes(Long.MAX_VALUE));
                var other = NetconfClient.open(device)) {
            var client = overTls
                    ? NetconfClient.open(device.tls().connect("root"), Framing.CHUNKED)
                    : NetconfClient.open(device);
            assertTrue(client.rpc(LOCK).contains("<ok/>"));
            begin(client, get(TRIPLES));
            client.abort();
            while (!other.rpc(LOCK).contains("<ok/>")) {
                Thread.onSpinWait();
            }
        }
    }

    /** More of them than there are processors. */
    @Test
    void othersAreAnsweredMeanwhile() throws IOException, InterruptedException {
        var busy = new ArrayList<NetconfClient>();
        try (var device = device(SessionLimits.DEFAULT.filterNodes(Long.MAX_VALUE));
                var other = NetconfClient.open(device)) {
            for (var i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
                busy.add(NetconfClient.open(device));
                begin(busy.getLast(), get(TRIPLES));
            }
            for (var i = 0; i < 20; i++) {
                assertTrue(other.rpc(get("/e:top/e:users/e:user[e:name = 'u7']")).contains("u7"));
            }
        } finally {
            for (var client : busy) {
                client.abort();
            }
        }
    }

    @Test
    void oneOfASessionThatIsKilledEnds() throws IOException, InterruptedException {
        try (var device = device(SessionLimits.DEFAULT.filterNodes(Long.MAX_VALUE));
                var other = NetconfClient.open(device);
                var client = NetconfClient.open(device)) {
            begin(client, partialLock(TRIPLES));
            assertTrue(other.rpc("<kill-session><session-id>" + client.sessionId() + "</session-id></kill-session>").contains("<ok/>"));
            // nobody can lock while the nodes to lock are looked for
            assertTrue(other.rpc(LOCK).contains("<ok/>"));
        }
    }
}
