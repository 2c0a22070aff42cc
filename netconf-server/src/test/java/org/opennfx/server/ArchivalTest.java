package org.opennfx.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.server.netconf.NetconfClient;
import org.opennfx.server.ssh.HostKeys;
import org.opennfx.server.tls.TestAuthority;
import org.opennfx.server.url.AllowedUrls;
import org.opennfx.server.url.WebServer;

/** {@code system archival} of the whole server, to places of each kind. */
class ArchivalTest {
    private static final String PASSWORD = "secret1";
    /** Nothing listens there. */
    private static final String GONE = "https://localhost:9/";

    @TempDir
    private Path directory;

    /** Has the SSH library know Ed25519 before anything else asks it what it knows. */
    @BeforeEach
    void makeKeys() throws IOException {
        HostKeys.in(state("ssh"));
    }

    private Path state(String name) throws IOException {
        return Files.createDirectories(directory.resolve("state")).resolve(name);
    }

    private NfxServer server(String... places) throws IOException {
        var password = Files.writeString(directory.resolve("password"), PASSWORD);
        var allowed = new AllowedUrls(Arrays.stream(places).map(AllowedUrls::prefix).toList());
        var options = ServerOptions.in(directory.resolve("state")).netconfPort(0).initPasswordFile(Optional.of(password)).urls(allowed);
        return NfxServer.start(options, new PrintStream(OutputStream.nullOutputStream()));
    }

    private static NetconfClient session(NfxServer server) throws IOException {
        return NetconfClient.open(server.netconfPort(), "root", PASSWORD);
    }

    private static void commit(NetconfClient session, String... lines) throws IOException {
        var load = "<load-configuration action='set'><configuration-set>%s</configuration-set></load-configuration>".formatted(String.join("\n", lines));
        for (var rpc : List.of(load, "<commit-configuration/>")) {
            var reply = session.rpc(rpc);
            assertFalse(reply.contains("rpc-error"), reply);
        }
    }

    /** What the state tells of the copies as soon as it is as expected. */
    private static String awaited(NetconfClient session, Predicate<String> expected) throws IOException {
        while (true) {
            var archival = session.rpc("<get><filter><state xmlns='urn:opennfx:nfx'><archival/></state></filter></get>");
            if (expected.test(archival)) {
                return archival;
            }
            Thread.yield();
        }
    }

    private static boolean wasTaken(String archival) {
        return archival.contains("<last-transfer>") && !archival.contains("<waiting>");
    }

    private static String configuration(byte[] copy) throws IOException {
        try (var text = new GZIPInputStream(new ByteArrayInputStream(copy))) {
            return new String(text.readAllBytes(), UTF_8);
        }
    }

    private void trust(TestAuthority authority) throws IOException {
        Files.writeString(Files.createDirectories(state("url").resolve("ca")).resolve("test.pem"), authority.pem());
    }

    private static TestAuthority.Holder localhost(TestAuthority authority) throws Exception {
        return authority.issue("CN=localhost", new GeneralName(GeneralName.dNSName, "localhost"));
    }

    private static String site(String url) {
        return "set system archival configuration archive-sites \"" + url + "\"";
    }

    @Test
    void commitIsCopiedOverHttpsWithThePasswordOfThePlace() throws Exception {
        var authority = TestAuthority.named("Example");
        trust(authority);
        try (var web = new WebServer(localhost(authority));
                var server = server(web.place(""));
                var session = session(server)) {
            commit(
                    session,
                    "set system host-name branch",
                    "set system archival configuration transfer-on-commit",
                    site(web.place("backup@")) + " password p@ss:word");
            awaited(session, ArchivalTest::wasTaken);
            var copy = web.files().entrySet().iterator().next();
            assertTrue(copy.getKey().matches("/files/branch_juniper[.]conf[.]gz_\\d{8}_\\d{6}"), copy::getKey);
            assertTrue(configuration(copy.getValue()).contains("host-name branch;"));
            var login = Base64.getEncoder().encodeToString("backup:p@ss:word".getBytes(UTF_8));
            assertEquals(List.of("Basic " + login), web.authorizations());
        }
    }

    @Test
    void commitIsCopiedOverSftpToAKnownHostOnly() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        var key = generator.generateKeyPair();
        try (var remote = sftp(key)) {
            var place = "sftp://127.0.0.1:" + remote.getPort() + "/";
            try (var server = server(place); var session = session(server)) {
                var site = site("sftp://backup@127.0.0.1:" + remote.getPort() + "/") + " password hidden-word";
                commit(session, "set system host-name branch", "set system archival configuration transfer-on-commit", site);
                awaited(session, archival -> archival.contains("<last-failure>"));
                assertEquals(List.of(), copies());
                assertTrue(alarms(session).contains("Configuration archival failed: " + place.replace("//", "//backup@") + ": the host key of 127.0.0.1 is not known"), alarms(session));

                Files.writeString(
                        Files.createDirectories(state("url")).resolve("known_hosts"),
                        "[127.0.0.1]:" + remote.getPort() + " " + PublicKeyEntry.toString(key.getPublic()) + "\n");
                // other places are tried at once
                commit(session, site("file:///"));
                awaited(session, ArchivalTest::wasTaken);
                assertTrue(configuration(Files.readAllBytes(copies().getLast())).contains("file:///"));
                assertFalse(alarms(session).contains("Configuration archival"), alarms(session));
            }
        }
    }

    private SshServer sftp(KeyPair key) throws IOException {
        var remote = SshServer.setUpDefaultServer();
        remote.setHost("127.0.0.1");
        remote.setKeyPairProvider(KeyPairProvider.wrap(key));
        remote.setPasswordAuthenticator((user, password, _) -> user.equals("backup") && password.equals("hidden-word"));
        remote.setFileSystemFactory(new VirtualFileSystemFactory(Files.createDirectories(directory.resolve("remote"))));
        remote.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        remote.start();
        return remote;
    }

    private List<Path> copies() throws IOException {
        try (var files = Files.list(directory.resolve("remote"))) {
            return files.sorted().toList();
        }
    }

    private static String alarms(NetconfClient session) throws IOException {
        return session.rpc("<get-system-alarm-information/>");
    }

    @Test
    void placeThatIsNotTrustedOrThereGivesWayToTheNextOne() throws Exception {
        try (var unknown = new WebServer(localhost(TestAuthority.named("Unknown")));
                var server = server(unknown.place(""), GONE);
                var session = session(server)) {
            commit(
                    session,
                    "set system archival configuration transfer-on-commit",
                    site(unknown.place("")),
                    site(GONE),
                    site("file:///"));
            var archival = awaited(session, ArchivalTest::wasTaken);
            assertTrue(archival.contains("<site>file:///</site>"), archival);
            assertEquals(0, unknown.files().size());
        }
        try (var files = Files.list(state("files"))) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void copyThatNobodyTookIsHandedOverAfterARestart() throws Exception {
        var authority = TestAuthority.named("Example");
        try (var web = new WebServer(localhost(authority))) {
            try (var server = server(web.place("")); var session = session(server)) {
                commit(session, "set system archival configuration transfer-on-commit", site(web.place("")));
                var archival = awaited(session, state -> state.contains("<waiting>") && state.contains("<last-failure>"));
                assertTrue(archival.contains("the certificate of localhost is not trusted"), archival);
            }
            trust(authority);
            try (var server = server(web.place("")); var session = session(server)) {
                awaited(session, ArchivalTest::wasTaken);
                assertEquals(1, web.files().size());
            }
        }
    }
}
