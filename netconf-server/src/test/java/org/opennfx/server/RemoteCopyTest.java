package org.opennfx.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.server.ssh.HostKeys;
import org.opennfx.server.url.AllowedUrls;

/** The whole server, with ncclient and a server of SFTP. */
class RemoteCopyTest {
    private static final String SCRIPT = """
            import os, sys
            from ncclient import manager
            from ncclient.operations import RPCError
            url, other = sys.argv[2:]
            name = '<config xmlns="urn:ietf:params:xml:ns:netconf:base:1.0"><configuration xmlns="urn:opennfx:nfx"><system><host-name>%s</host-name></system></configuration></config>'
            with manager.connect(host="127.0.0.1", port=int(sys.argv[1]), username="root", hostkey_verify=False,
                    password=os.environ["NFX_PASSWORD"], allow_agent=False, look_for_keys=False) as device:
                print(*[c for c in device.server_capabilities if "url:1.0" in c])
                device.edit_config(target="candidate", config=name % "branch1")
                device.commit()
                device.copy_config(source="running", target=url)
                device.edit_config(target="candidate", config=name % "branch2")
                device.copy_config(source=url, target="candidate")
                print("branch1" in device.get_config("candidate").data_xml)
                device.delete_config(url)
                for place in (url, other):
                    try:
                        device.copy_config(source=place, target="candidate")
                    except RPCError as refusal:
                        print(refusal.tag, refusal.message)
            """;

    /** More than once, for the reply to kill-session may come before the other session is over. */
    private static final String KILL = """
            import os, sys, time
            from ncclient import manager
            from ncclient.operations import RPCError
            def connect():
                return manager.connect(host="127.0.0.1", port=int(sys.argv[1]), username="root", hostkey_verify=False,
                    password=os.environ["NFX_PASSWORD"], allow_agent=False, look_for_keys=False)
            victim, killer = connect(), connect()
            victim.lock("candidate")
            victim.async_mode = True
            victim.copy_config(source=sys.argv[2], target="candidate")
            requests = '<netconf-state xmlns="urn:ietf:params:xml:ns:yang:ietf-netconf-monitoring"><sessions><session><session-id>%s</session-id><in-rpcs/></session></sessions></netconf-state>' % victim.session_id
            while ">2</" not in killer.get(("subtree", requests)).data_xml:
                time.sleep(0.02)
            killer.kill_session(victim.session_id)
            for attempt in range(200):
                try:
                    killer.lock("candidate")
                    print("locked")
                    break
                except RPCError:
                    time.sleep(0.02)
            """;

    @TempDir
    private Path directory;

    @Test
    void killedSessionGivesItsLockBackThoughAnotherMachineKeepsItWaiting() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var place = "sftp://127.0.0.1:" + silent.getLocalPort() + "/";
            var state = directory.resolve("state");
            HostKeys.in(state.resolve("ssh"));
            var options = ServerOptions.in(state)
                    .netconfPort(0)
                    .initPasswordFile(Optional.of(Files.writeString(directory.resolve("password"), "secret1\n")))
                    .urls(new AllowedUrls(List.of(AllowedUrls.prefix(place))));
            try (var server = NfxServer.start(options, new PrintStream(new ByteArrayOutputStream(), true, UTF_8))) {
                assertEquals("locked\n", python(KILL, server, place + "one.xml", ""));
            }
        }
    }

    @Test
    void configurationIsCopiedToAnotherMachineAndBack() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        var key = generator.generateKeyPair();
        var state = directory.resolve("state");
        HostKeys.in(state.resolve("ssh"));
        try (var remote = SshServer.setUpDefaultServer()) {
            remote.setHost("127.0.0.1");
            remote.setKeyPairProvider(KeyPairProvider.wrap(key));
            remote.setPasswordAuthenticator((user, password, _) -> user.equals("alice") && password.equals("secret"));
            remote.setFileSystemFactory(new VirtualFileSystemFactory(Files.createDirectories(directory.resolve("remote").resolve("sites")).getParent()));
            remote.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
            remote.start();
            Files.writeString(
                    Files.createDirectories(state.resolve("url")).resolve("known_hosts"),
                    "[127.0.0.1]:" + remote.getPort() + " " + PublicKeyEntry.toString(key.getPublic()) + "\n");
            var place = "127.0.0.1:" + remote.getPort();
            var options = ServerOptions.in(state)
                    .netconfPort(0)
                    .initPasswordFile(Optional.of(Files.writeString(directory.resolve("password"), "secret1\n")))
                    .urls(new AllowedUrls(List.of(AllowedUrls.prefix("sftp://" + place + "/sites/"))));
            try (var server = NfxServer.start(options, new PrintStream(new ByteArrayOutputStream(), true, UTF_8))) {
                assertEquals(
                        """
                        urn:ietf:params:netconf:capability:url:1.0?scheme=file,sftp
                        True
                        invalid-value there is no such file: one.xml
                        invalid-value the operator of this server does not allow this URL (nfx server --allow-url)
                        """,
                        python(SCRIPT, server, "sftp://alice:secret@" + place + "/sites/one.xml", "sftp://alice:secret@" + place + "/one.xml"));
            }
        }
    }

    private static String python(String script, NfxServer server, String url, String other) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                "/usr/bin/python3", "-c", script, Integer.toString(server.netconfPort()), url, other);
        builder.environment().put("NFX_PASSWORD", "secret1");
        var process = builder.redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertTrue(process.waitFor() == 0, output);
        return output;
    }
}
