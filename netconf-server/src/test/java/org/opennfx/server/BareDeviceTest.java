package org.opennfx.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.schema.ModuleSet;
import org.opennfx.datastore.schema.Schema;

/** Modules of somebody else, served to ncclient. */
class BareDeviceTest {
    private static final Path MODULES = Path.of("src", "test", "resources", "bare");
    private static final String CONNECTED = """
            from ncclient import manager
            from ncclient.operations import RPCError
            from ncclient.xml_ import to_ele
            import sys
            device = manager.connect(host="127.0.0.1", port=int(sys.argv[1]), username="root", password="secret1",
                hostkey_verify=False, allow_agent=False, look_for_keys=False)
            def edit(target, inside):
                try:
                    device.edit_config(target=target, config="<config xmlns='urn:ietf:params:xml:ns:netconf:base:1.0'>"
                        "<shop xmlns='urn:opennfx:test:shop'>" + inside + "</shop></config>")
                    print("ok")
                except RPCError as e:
                    print(e.tag, e.path, e.message)
            """;

    @TempDir
    private Path directory;

    @Test
    void supportedFeaturesAreServedAndOthersUnknown() throws Exception {
        try (var server = start(Map.of("shop", Set.of("delivery")), false)) {
            assertEquals(
                    List.of("ok", "unknown-element /s:shop there is no shelves in shop"),
                    python(server, CONNECTED + """
                            edit("candidate", "<name>a</name><range-km>3</range-km>")
                            edit("candidate", "<shelves>3</shelves>")
                            """));
        }
    }

    @Test
    void anEmptyDatastoreNeedsNotBeValidUntilTheFirstCommit() throws Exception {
        try (var server = start(Map.of(), false)) {
            assertEquals(
                    List.of("ok", "name is mandatory", "ok", "committed"),
                    python(server, CONNECTED + """
                            edit("candidate", "<shelves>3</shelves>")
                            try:
                                device.commit()
                            except RPCError as e:
                                print(e.message)
                            edit("candidate", "<name>a</name>")
                            device.commit()
                            print("committed")
                            """));
        }
    }

    @Test
    void theHelloNamesModulesOfYang1WithTheirFeaturesAndDeviations() throws Exception {
        try (var server = start(Map.of("depot", Set.of("crane")), false)) {
            assertEquals(
                    List.of("urn:opennfx:test:depot?module=depot&revision=2009-10-19&features=crane&deviations=depot-changes"),
                    python(server, CONNECTED + """
                            for capability in device.server_capabilities:
                                if capability.startswith("urn:opennfx:test:"):
                                    print(capability)
                            """));
        }
    }

    @Test
    void runningIsWrittenDirectlyWhereItMayBe() throws Exception {
        try (var server = start(Map.of(), true)) {
            assertEquals(
                    List.of("True", "ok", "True"),
                    python(server, CONNECTED + """
                            print(":writable-running" in device.server_capabilities)
                            edit("running", "<name>a</name>")
                            print("<name>a</name>" in device.get_config("running").data_xml)
                            """));
        }
    }

    @Test
    void anOperationThatNobodyImplementsIsRefusedAfterItsInput() throws Exception {
        try (var server = start(Map.of(), false)) {
            assertEquals(
                    List.of("missing-element", "operation-not-supported"),
                    python(server, CONNECTED + """
                            for call in ["<count xmlns='urn:opennfx:test:shop'/>",
                                    "<count xmlns='urn:opennfx:test:shop'><what>a</what></count>"]:
                                try:
                                    device.dispatch(to_ele(call))
                                except RPCError as e:
                                    print(e.tag)
                            """));
        }
    }

    @Test
    void aConfigurationCanBeLoadedAtTheStart() throws Exception {
        var load = new Text("<shop xmlns='urn:opennfx:test:shop'><name>loaded</name></shop>");
        var bare = bare(List.of(MODULES), Map.of(), DeviceOptions.Users.of("root"), Optional.of(load), false);
        try (var server = start(bare)) {
            assertEquals(List.of("True"), python(server, CONNECTED + """
                    print("<name>loaded</name>" in device.get_config("running").data_xml)
                    """));
        }
    }

    @Test
    void whatCannotBeLoadedIsTold() {
        var load = new Text("<shop xmlns='urn:opennfx:test:shop'><shelves>3</shelves></shop>");
        var bare = bare(List.of(MODULES), Map.of(), DeviceOptions.Users.of("root"), Optional.of(load), false);
        var refusal = assertThrows(IOException.class, () -> start(bare));
        assertTrue(refusal.getMessage().contains("name is mandatory"), refusal.getMessage());
    }

    @Test
    void rulesDecideWhatOnlySomeUsersMayDo() throws Exception {
        var users = new DeviceOptions.Users(Set.of("boss", "root"), Set.of("guest"), List.of());
        try (var server = start(bare(List.of(MODULES), Map.of(), users, Optional.empty(), true))) {
            assertEquals(
                    List.of("root ok", "boss ok", "guest access-denied /s:shop/s:name update is not permitted", "guest reads True"),
                    python(server, """
                            from ncclient import manager
                            from ncclient.operations import RPCError
                            import sys
                            for user in ["root", "boss", "guest"]:
                                with manager.connect(host="127.0.0.1", port=int(sys.argv[1]), username=user, password="secret1",
                                        hostkey_verify=False, allow_agent=False, look_for_keys=False) as device:
                                    try:
                                        device.edit_config(target="running", config="<config xmlns='urn:ietf:params:xml:ns:netconf:base:1.0'>"
                                            "<shop xmlns='urn:opennfx:test:shop'><name>" + user + "</name></shop></config>")
                                        print(user, "ok")
                                    except RPCError as e:
                                        print(user, e.tag, e.path, e.message)
                            with manager.connect(host="127.0.0.1", port=int(sys.argv[1]), username="guest", password="secret1",
                                    hostkey_verify=False, allow_agent=False, look_for_keys=False) as device:
                                print("guest reads", "<name>boss</name>" in device.get_config("running").data_xml)
                            """));
        }
    }

    @Test
    void versionsOfTheDraftAreServedWithoutTimesOfChange() throws Exception {
        try (var server = start(Map.of(), false)) {
            assertEquals(
                    List.of("True", "True", "False"),
                    python(server, CONNECTED + """
                            print("urn:ietf:params:netconf:capability:txid:etag:1.0" in device.server_capabilities)
                            library = "<yang-library xmlns='urn:ietf:params:xml:ns:yang:ietf-yang-library'><module-set><module><name>"
                            library += "ietf-netconf-txid</name></module></module-set></yang-library>"
                            module = device.get(("subtree", library)).data_xml
                            print("urn:ietf:params:xml:ns:yang:ietf-netconf-txid" in module)
                            print("last-modified" in module)
                            """));
        }
    }

    @Test
    void aModuleIsShownByItsOwnNameWhateverItsFileIsCalled() throws Exception {
        var modules = Files.createDirectory(directory.resolve("modules"));
        Files.copy(MODULES.resolve("shop.yang"), modules.resolve("of-the-shop.yang"));
        var options = options(bare(List.of(modules), Map.of(), false));
        try (var server = NfxServer.start(options, new PrintStream(new ByteArrayOutputStream(), true, UTF_8))) {
            assertEquals(
                    List.of("True", "True"),
                    python(server, CONNECTED + """
                            print(device.get_schema("shop").data.startswith("module shop {"))
                            schemas = "<netconf-state xmlns='urn:ietf:params:xml:ns:yang:ietf-netconf-monitoring'><schemas/></netconf-state>"
                            print("<identifier>shop</identifier>" in device.get(("subtree", schemas)).data_xml)
                            """));
        }
    }

    @Test
    void modulesThatAreNoYangAreNamed() throws IOException {
        var told = refusal("broken", "module broken {");
        assertTrue(told.contains("broken.yang"), told);
    }

    @Test
    void aConstraintOfAnRpcThatIsNoExpressionIsNamedWithItsLineBeforeTheRpcIsCalled() throws IOException {
        var told = refusal("calls", """
                module calls {
                  namespace "urn:opennfx:test:calls";
                  prefix c;
                  rpc call { input { leaf who { type string; must "../how = 'loud' and ("; } } }
                }""");
        assertTrue(told.contains("../how = 'loud' and (") && told.contains("calls.yang:4:"), told);
    }

    /** Why a module is not served. */
    private String refusal(String name, String module) throws IOException {
        var file = Files.writeString(Files.createDirectory(directory.resolve("yang")).resolve(name + ".yang"), module);
        var options = options(bare(List.of(file.getParent()), Map.of(), false));
        return String.valueOf(assertThrows(IOException.class, () -> NfxServer.start(options, System.out)).getMessage());
    }

    @Test
    void featuresThatNoModuleHasAreFound() throws IOException {
        var schema = Schema.load(ModuleSet.of(List.of(MODULES.resolve("depot.yang").toUri().toURL())));
        assertEquals(
                List.of("depot:cranes", "depots:crane"),
                BareDevice.missing(schema, Map.of("depot", Set.of("crane", "cranes"), "depots", Set.of("crane"))));
    }

    private NfxServer start(Map<String, Set<String>> features, boolean writableRunning) throws IOException {
        return start(bare(List.of(MODULES), features, writableRunning));
    }

    private NfxServer start(DeviceOptions.Bare bare) throws IOException {
        return NfxServer.start(options(bare), new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
    }

    private static DeviceOptions.Bare bare(List<Path> modules, Map<String, Set<String>> features, boolean writableRunning) {
        return bare(modules, features, DeviceOptions.Users.of("root"), Optional.empty(), writableRunning);
    }

    private static DeviceOptions.Bare bare(
            List<Path> modules,
            Map<String, Set<String>> features,
            DeviceOptions.Users users,
            Optional<StartConfiguration> load,
            boolean writableRunning) {
        return new DeviceOptions.Bare(modules, features, Set.of(), users, load, writableRunning, false, false);
    }

    /** A document of one element. */
    private record Text(String xml) implements StartConfiguration {
        @Override
        public String name() {
            return "text";
        }

        @Override
        public List<EditNode> edit(Schema schema) throws IOException {
            try {
                var in = Xml.reader(new ByteArrayInputStream(xml.getBytes(UTF_8)));
                in.nextTag();
                return List.of(new XmlReader(schema, XmlReader.Content.CONFIGURATION).element(in, schema.root()));
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
        }
    }

    private ServerOptions options(DeviceOptions.Bare bare) throws IOException {
        var password = Files.writeString(directory.resolve("password"), "secret1\n");
        return ServerOptions.in(directory.resolve("state"))
                .netconfPort(0)
                .initPasswordFile(Optional.of(password))
                .device(bare);
    }

    private static List<String> python(NfxServer server, String script) throws Exception {
        var process = new ProcessBuilder("/usr/bin/python3", "-c", script, Integer.toString(server.netconfPort()))
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        return output.lines().toList();
    }
}
