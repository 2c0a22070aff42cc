package org.opennfx.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Optional;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.server.NfxServer;
import org.opennfx.server.ServerOptions;
import org.opennfx.server.client.DeviceLogin;
import org.opennfx.server.client.HostTrust;
import org.opennfx.server.client.NetconfClient;
import org.opennfx.tools.drift.DriftFormat;
import org.opennfx.tools.drift.MachineDrift;

final class DriftCommandTest {
    private static final String REPLY = """
            <rpc-reply message-id="1" xmlns="urn:ietf:params:xml:ns:netconf:base:1.0"><data><state xmlns="urn:opennfx:nfx"><host><drift>
              <difference><object>domain left</object><observed>memory 1</observed><desired>memory 2</desired></difference>
              <difference><object>port a &amp; b</object><observed>absent</observed><desired>tag 100</desired></difference>
              <reason>device is busy</reason></drift></host></state></data></rpc-reply>""";

    @TempDir
    private static Path folder;

    private static NfxServer server;
    private static Path password;
    private static Path knownHosts;
    private static PublicKey hostKey;

    @BeforeAll
    static void startServer() throws IOException {
        password = Files.writeString(folder.resolve("password"), "secret1\n");
        var options = ServerOptions.in(folder.resolve("state")).netconfPort(0).initPasswordFile(Optional.of(password));
        server = NfxServer.start(options, new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
        hostKey = new FileKeyPairProvider(folder.resolve("state/ssh/ssh_host_ed25519_key")).loadKeys(null).iterator().next().getPublic();
        knownHosts = Files.writeString(folder.resolve("known_hosts"), knownHost(hostKey));
    }

    private static String knownHost(PublicKey key) {
        return "[127.0.0.1]:" + server.netconfPort() + " " + PublicKeyEntry.toString(key) + "\n";
    }

    @AfterAll
    static void endServer() throws IOException {
        server.close();
    }

    private static CommandRun drift(Path passwordFile, Object... more) {
        var words = new Object[more.length + 5];
        System.arraycopy(new Object[] {"drift", "--port", server.netconfPort(), "--password-file", passwordFile}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        return CommandRun.of(words);
    }

    @Test
    void aMachineThatIsAsConfiguredHasNothingToTell() {
        assertEquals(new CommandRun(0, "", ""), drift(password, "--known-hosts", knownHosts));
        assertEquals(new CommandRun(0, "", ""), drift(password, "--fingerprint", KeyUtils.getFingerPrint(hostKey)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa", "ecdsa"})
    void oneKnownKeyOfTheServerIsEnough(String kind) throws IOException {
        var key = new FileKeyPairProvider(folder.resolve("state/ssh/ssh_host_" + kind + "_key")).loadKeys(null).iterator().next();
        var known = Files.writeString(folder.resolve("known_" + kind), knownHost(key.getPublic()));
        assertEquals(new CommandRun(0, "", ""), drift(password, "--known-hosts", known));
    }

    @Test
    void theServerDoesNotMissASessionThatIsOver() throws IOException {
        drift(password, "--known-hosts", knownHosts);
        var login = new DeviceLogin("127.0.0.1", server.netconfPort(), "root", Optional.of("secret1"), Optional.empty(),
                new HostTrust.KnownHosts(knownHosts));
        try (var client = NetconfClient.open(login)) {
            var reply = new String(client.rpc("""
                    <get><filter type="subtree"><netconf-state xmlns="urn:ietf:params:xml:ns:yang:ietf-netconf-monitoring">
                    <statistics><dropped-sessions/></statistics></netconf-state></filter></get>"""), UTF_8);
            assertTrue(reply.contains("<dropped-sessions>0</dropped-sessions>"), reply);
        }
    }

    @ParameterizedTest
    @CsvSource({"--fingerprint,SHA256:AAAA", "--known-hosts,/dev/null"})
    void aServerWithAnotherKeyIsNotTalkedTo(String option, String value) {
        var run = drift(password, option, value);
        assertEquals(2, run.exitCode());
        assertTrue(run.err().startsWith("nfx: 127.0.0.1:" + server.netconfPort() + ": Server key did not validate"), run::err);
    }

    @Test
    void aWrongPasswordIsTrouble() throws IOException {
        var run = drift(Files.writeString(folder.resolve("wrong"), "other\n"), "--known-hosts", knownHosts);
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("authentication"), run::err);
    }

    @Test
    void nobodyAtThePortIsTrouble() {
        var run = CommandRun.of("drift", "--port", 1, "--password-file", password);
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("127.0.0.1:1: "), run::err);
    }

    @Test
    void differencesAreToldLikeADiff() throws Exception {
        assertEquals("""
                --- configuration
                +++ machine
                @@ domain left @@
                -memory 2
                +memory 1
                @@ port a & b @@
                -tag 100
                # device is busy
                """, told(DriftFormat.TEXT));
        assertEquals("<drift><difference><object>domain left</object><configured>memory 2</configured><found>memory 1</found></difference>"
                + "<difference><object>port a &amp; b</object><configured>tag 100</configured></difference>"
                + "<reason>device is busy</reason></drift>\n", told(DriftFormat.XML));
        var json = told(DriftFormat.JSON).replaceAll("\\s+", " ");
        assertEquals("{ \"differences\": [ { \"object\": \"domain left\", \"configured\": \"memory 2\", \"found\": \"memory 1\" }, "
                + "{ \"object\": \"port a & b\", \"configured\": \"tag 100\" } ], \"reasons\": [ \"device is busy\" ] } ", json);
    }

    private static String told(DriftFormat format) throws Exception {
        var text = new StringWriter();
        try (var out = new PrintWriter(text)) {
            format.write(MachineDrift.read(REPLY.getBytes(UTF_8)), out);
        }
        return text.toString();
    }
}
