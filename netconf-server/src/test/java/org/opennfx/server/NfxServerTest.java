package org.opennfx.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.server.ssh.HostKeys;
import org.opennfx.server.transport.CannotListenException;

/** The whole server, and ncclient as its client. */
class NfxServerTest {
    private static final Path EXAMPLES = Path.of("..", "tools", "examples");

    /** The beginning of a program that talks to the device within a session. */
    private static final String CONNECT = """
            from ncclient import manager
            import os, sys
            with manager.connect(host=sys.argv[1], port=int(sys.argv[2]), username="root", hostkey_verify=False,
                    password=os.environ["NFX_PASSWORD"], allow_agent=False, look_for_keys=False) as device:
            """;

    /** RSA keys take long to make. */
    @TempDir
    private static Path keys;

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private Path passwordFile;

    @BeforeAll
    static void makeKeys() throws IOException {
        HostKeys.in(keys);
    }

    @BeforeEach
    void prepare() throws IOException {
        giveKeys(directory.resolve("state"));
        giveKeys(directory.resolve("other"));
        passwordFile = Files.writeString(directory.resolve("password"), "secret1\nanything\n");
    }

    @Test
    void aFirstSessionOfNcclientCommitsAndSeesTheGuest() throws Exception {
        try (var server = start(options())) {
            var session = ncclient(server, "secret1");
            assertEquals(0, session.status(), session.output());
            assertTrue(session.output().contains("committed"), session.output());
            assertTrue(session.output().contains("<name>vrtr1</name>"), session.output());
            assertTrue(session.output().contains("urn:ietf:params:netconf:capability:candidate:1.0"), session.output());
        }
    }

    /** Figure 31 of the thesis: both switch ports towards the host have the VLAN of the site. */
    @Test
    void aVlanOnBothInternalPortsIsRefusedInTheDevicesWords() throws Exception {
        try (var server = start(options())) {
            assertEquals(0, ncclient(server, "secret1").status());
            var refused = python(server, "secret1", """
                    from ncclient import manager
                    from ncclient.operations import RPCError
                    import os, sys
                    config = '''<config xmlns="urn:ietf:params:xml:ns:netconf:base:1.0"><configuration xmlns="urn:opennfx:nfx">
                      <interfaces><interface><name>sxe-0/0/1</name><unit><name>0</name><family><ethernet-switching>
                        <interface-mode>trunk</interface-mode><vlan><members>v1100</members></vlan>
                      </ethernet-switching></family></unit></interface></interfaces></configuration></config>'''
                    library = '<yang-library xmlns="urn:ietf:params:xml:ns:yang:ietf-yang-library"/>'
                    with manager.connect(host=sys.argv[1], port=int(sys.argv[2]), username="root", hostkey_verify=False,
                            password=os.environ["NFX_PASSWORD"], allow_agent=False, look_for_keys=False) as device:
                        device.edit_config(target="candidate", config=config)
                        try:
                            device.commit()
                        except RPCError as refusal:
                            print("refused:", refusal)
                        print("schema:", device.get_schema("nfx").data.split("{")[0])
                        print(device.get(filter=("subtree", library)).data_xml)
                    """);
            assertEquals(0, refused.status(), refused.output());
            assertTrue(
                    refused.output().contains(
                            "refused: sxe interfaces (sxe-0/0/0.0 and sxe-0/0/1.0) cannot have same vlan member (1100)"),
                    refused.output());
            assertTrue(refused.output().contains("schema: module nfx"), refused.output());
            assertTrue(refused.output().contains("<content-id>"), refused.output());
        }
    }

    @Test
    void aPortThatACommitDisablesIsToldToBeDownAndWhatTheCommitChangesIsSent() throws Exception {
        try (var server = start(options())) {
            var told = python(server, "secret1", """
                    from ncclient import manager
                    from ncclient.xml_ import to_ele
                    import os, sys
                    config = '''<config xmlns="urn:ietf:params:xml:ns:netconf:base:1.0"><configuration xmlns="urn:opennfx:nfx">
                      <interfaces><interface><name>ge-0/0/3</name><disable/></interface></interfaces></configuration></config>'''
                    subscribe = '''<establish-subscription xmlns="urn:ietf:params:xml:ns:yang:ietf-subscribed-notifications"
                        xmlns:yp="urn:ietf:params:xml:ns:yang:ietf-yang-push">
                      <yp:datastore xmlns:ds="urn:ietf:params:xml:ns:yang:ietf-datastores">ds:running</yp:datastore>
                      <yp:datastore-xpath-filter xmlns:n="urn:opennfx:nfx">/n:configuration/n:interfaces</yp:datastore-xpath-filter>
                      <yp:on-change><yp:sync-on-start>false</yp:sync-on-start></yp:on-change>
                    </establish-subscription>'''
                    with manager.connect(host=sys.argv[1], port=int(sys.argv[2]), username="root", hostkey_verify=False,
                            password=os.environ["NFX_PASSWORD"], allow_agent=False, look_for_keys=False) as device:
                        device.create_subscription(
                            filter=("subtree", '<port-state-change xmlns="urn:opennfx:nfx"/>'))
                        device.dispatch(to_ele(subscribe))
                        device.edit_config(target="candidate", config=config)
                        device.commit()
                        print(device.take_notification(timeout=30).notification_xml)
                        print(device.take_notification(timeout=30).notification_xml)
                    """);
            assertEquals(0, told.status(), told.output());
            assertTrue(told.output().contains("<name>ge-0/0/3</name><oper-status>down</oper-status>"), told.output());
            assertTrue(told.output().contains("<target>/nfx:configuration"), told.output());
        }
    }

    @Test
    void aCommitOutlivesTheServer() throws Exception {
        try (var server = start(options())) {
            assertEquals(0, ncclient(server, "secret1").status());
        }
        try (var server = start(options())) {
            var session = ncclient(server, "secret1");
            assertEquals(0, session.status(), session.output());
        }
    }

    /** RFC 6241 8.4.1, RFC 6470 2.1 and 2.5. */
    @Test
    void whatNobodyConfirmedBeforeTheEndIsUndoneAtTheStartAndTold() throws Exception {
        try (var server = start(options())) {
            var committed = python(server, "secret1", CONNECT + """
                        device.edit_config(target="candidate", config='''
                          <config xmlns="urn:ietf:params:xml:ns:netconf:base:1.0"><configuration xmlns="urn:opennfx:nfx"><system><host-name>unconfirmed</host-name></system></configuration></config>''')
                        device.commit(confirmed=True, timeout="600", persist="until-i-say-so")
                    """);
            assertEquals(0, committed.status(), committed.output());
        }
        try (var server = start(options())) {
            var told = python(server, "secret1", CONNECT + """
                        print("still there:", "unconfirmed" in device.get_config("running").data_xml)
                        device.create_subscription(stream_name="NETCONF", start_time="2020-01-01T00:00:00Z")
                        while True:
                            event = device.take_notification(timeout=30).notification_xml
                            if "netconf-config-change" in event or "confirmed-commit" in event:
                                print(event)
                            if "replayComplete" in event:
                                break
                    """);
            assertEquals(0, told.status(), told.output());
            assertTrue(told.output().contains("still there: False"), told.output());
            var start = told.output().indexOf("<confirm-event>start</confirm-event>");
            var undone = told.output().indexOf("<changed-by><server/></changed-by>", start);
            assertTrue(start > 0 && undone > start, told.output());
            assertTrue(told.output().indexOf("<confirm-event>cancel</confirm-event>") > undone, told.output());
        }
    }

    @Test
    void theTerminalShowsThePortAndAtLastReady() throws IOException {
        try (var server = start(options())) {
            assertEquals(
                    List.of("listening netconf-ssh 127.0.0.1:" + server.netconfPort(), "ready"),
                    terminal.toString(UTF_8).lines().toList());
        }
    }

    @Test
    void withoutAPasswordFileARandomPasswordIsShownOnce() throws Exception {
        var options = options().initPasswordFile(Optional.empty());
        String password;
        try (var server = start(options)) {
            var shown = Pattern.compile("password of root, shown only now: (\\S{20})").matcher(terminal.toString(UTF_8));
            assertTrue(shown.find());
            password = shown.group(1);
            assertEquals(0, ncclient(server, password).status());
        }
        terminal.reset();
        try (var server = start(options)) {
            assertFalse(terminal.toString(UTF_8).contains("password"));
            assertEquals(0, ncclient(server, password).status());
        }
    }

    @Test
    void nothingOfThePasswordIsOnDisk() throws IOException {
        try (var server = start(options()); var files = Files.walk(directory.resolve("state"))) {
            assertTrue(server.netconfPort() > 0);
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(new String(Files.readAllBytes(file), ISO_8859_1).contains("secret1"), file::toString);
            }
        }
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        try (var server = start(options())) {
            var session = ncclient(server, "secret2");
            assertEquals(1, session.status());
            assertTrue(session.output().contains("AuthenticationError"), session.output());
        }
    }

    @Test
    void aSecondServerIsKeptOutOfTheState() throws IOException {
        try (var first = start(options())) {
            assertTrue(first.netconfPort() > 0);
            var refusal = assertThrows(IOException.class, () -> start(options()));
            assertTrue(refusal.getMessage().contains("in use by another server"), refusal.getMessage());
        }
        start(options()).close();
    }

    @Test
    void aTakenPortIsNamedAndTheStateGivenBack() throws IOException {
        try (var first = start(options())) {
            var second = ServerOptions.in(directory.resolve("other")).netconfPort(first.netconfPort());
            var refusal = assertThrows(BindException.class, () -> start(second));
            assertTrue(refusal.getMessage().contains("port " + first.netconfPort()), refusal.getMessage());
            start(second.netconfPort(0)).close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aTakenPortOfRestconfEndsTheStart(boolean plain) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();
            var restconf = plain ? RestconfOptions.NONE.port(0).plainPort(port) : RestconfOptions.NONE.port(port);
            var refusal = assertThrows(CannotListenException.class, () -> start(options().restconf(restconf)));
            assertTrue(refusal.getMessage().contains("port " + port + ": "), refusal.getMessage());
        }
        assertFalse(terminal.toString(UTF_8).contains("listening"), terminal::toString);
        start(options()).close();
    }

    @Test
    void theStateIsForItsOwnerAlone() throws IOException {
        var fresh = directory.resolve("fresh");
        start(ServerOptions.in(fresh).netconfPort(0)).close();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)));
    }

    @Test
    void aConfigurationIsLoadedAtTheStart() throws Exception {
        try (var server = start(options().device(loading(EXAMPLES.resolve("vrtr1.xml"))))) {
            var session = ncclient(server, "secret1");
            assertEquals(0, session.status(), session.output());
            assertTrue(session.output().contains("<name>vrtr1</name>"), session.output());
        }
    }

    @Test
    void aConfigurationWithErrorsKeepsTheServerFromStarting() throws IOException {
        var file = Files.writeString(directory.resolve("bad.xml"), "<config><configuration xmlns='urn:opennfx:nfx'><shoe/></configuration></config>");
        var refusal = assertThrows(IOException.class, () -> start(options().device(loading(file))));
        assertTrue(refusal.getMessage().contains("there is no shoe in configuration (/nfx:configuration)"), refusal.getMessage());
        start(options()).close();
    }

    @Test
    void aFileThatIsNotThereIsNamedWithWhatItWasFor() {
        var missing = directory.resolve("nope");
        var password = assertThrows(
                IOException.class, () -> start(options().initPasswordFile(Optional.of(missing))));
        assertEquals("cannot read the password file " + missing + ": no such file", password.getMessage());
    }

    @Test
    void anUnusablePasswordIsRefused() throws IOException {
        Files.writeString(passwordFile, "short\n");
        var refusal = assertThrows(IOException.class, () -> start(options()));
        assertTrue(refusal.getMessage().contains("Password must have 6 to 128 characters"), refusal.getMessage());
    }

    private static DeviceOptions loading(Path file) {
        return DeviceOptions.Nfx.DEFAULT.withLoad(new XmlFile(file));
    }

    /** An element around the nodes below the root. */
    private record XmlFile(Path file) implements StartConfiguration {
        @Override
        public String name() {
            return file.toString();
        }

        @Override
        public List<EditNode> edit(Schema schema) throws IOException {
            try (var in = Files.newInputStream(file)) {
                var xml = Xml.reader(in);
                xml.nextTag();
                return new XmlReader(schema, XmlReader.Content.CONFIGURATION).children(xml, schema.root());
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
        }
    }

    private static void giveKeys(Path state) throws IOException {
        Files.createDirectories(state.resolve("ssh"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (var all = Files.list(keys)) {
            for (var key : all.toList()) {
                Files.copy(key, state.resolve("ssh").resolve(key.getFileName()));
            }
        }
    }

    private ServerOptions options() {
        return ServerOptions.in(directory.resolve("state")).netconfPort(0).initPasswordFile(Optional.of(passwordFile));
    }

    private NfxServer start(ServerOptions options) throws IOException {
        return NfxServer.start(options, new PrintStream(terminal, true, UTF_8));
    }

    private record Ncclient(int status, String output) {}

    private static Ncclient ncclient(NfxServer server, String password) throws IOException, InterruptedException {
        return run(server, password, "/usr/bin/python3", EXAMPLES.resolve("first-session.py").toString());
    }

    private static Ncclient python(NfxServer server, String password, String program) throws IOException, InterruptedException {
        return run(server, password, "/usr/bin/python3", "-c", program);
    }

    private static Ncclient run(NfxServer server, String password, String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(new ArrayList<>(List.of(command)));
        builder.command().addAll(List.of("127.0.0.1", Integer.toString(server.netconfPort())));
        builder.environment().put("NFX_PASSWORD", password);
        var process = builder.redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ncclient(process.waitFor(), output);
    }
}
