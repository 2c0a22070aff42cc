package org.opennfx.server.junos;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.model.DeviceSchema;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.server.access.UserClass;
import org.opennfx.server.commands.Command;
import org.opennfx.server.commands.CommandTable;
import org.opennfx.server.netconf.NetconfClient;

/** What users of each login class may do in a session with the device, by the tables in {@code rights}. */
class RightsTest {
    private static final Schema SCHEMA = DeviceSchema.load();
    private static final String PASSWORD = "Class1fied";

    /** Users with the class that each counts as; the last four have classes of the configuration. */
    private static final Map<String, UserClass> USERS = Map.of(
            "root", UserClass.SUPER_USER,
            "super", UserClass.SUPER_USER,
            "op", UserClass.OPERATOR,
            "ro", UserClass.READ_ONLY,
            "nobody", UserClass.UNAUTHORIZED,
            "own-all", UserClass.SUPER_USER,
            "own-operator", UserClass.OPERATOR,
            "own-view", UserClass.READ_ONLY,
            "own-nothing", UserClass.UNAUTHORIZED);

    private static final String CONFIGURATION = """
            set system login class everything permissions all
            set system login class operations permissions [ clear network reset view ]
            set system login class looking permissions view
            set system login class nothing idle-timeout 5
            set system login user super class super-user
            set system login user op class operator
            set system login user ro class read-only
            set system login user nobody class unauthorized
            set system login user own-all class everything
            set system login user own-operator class operations
            set system login user own-view class looking
            set system login user own-nothing class nothing
            """;

    @TempDir
    private static Path directory;

    private static JunosServer server;
    private static final Map<String, NetconfClient> SESSIONS = new LinkedHashMap<>();

    @BeforeAll
    static void start() throws IOException {
        server = JunosServer.start(directory);
        var root = server.session();
        SESSIONS.put("root", root);
        var passwords = USERS.keySet().stream()
                .filter(name -> !name.equals("root"))
                .map(name -> "set system login user " + name + " authentication plain-text-password-value " + PASSWORD + "\n")
                .collect(Collectors.joining());
        root.rpc("<load-configuration action='set'><configuration-set>" + CONFIGURATION + passwords
                + "</configuration-set></load-configuration>");
        assertEquals("permitted", outcome(root.rpc("<commit-configuration/>")));
        assertEquals("permitted", outcome(root.rpc("<request-save-rescue-configuration/>")));
        for (var name : new TreeSet<>(USERS.keySet())) {
            if (!name.equals("root")) {
                SESSIONS.put(name, server.session(name, PASSWORD));
            }
        }
    }

    @AfterAll
    static void stop() throws IOException {
        for (var session : SESSIONS.values()) {
            session.close();
        }
        server.close();
    }

    private static Map<String, UserClass> table(String name) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/rights", name)).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" +\\| (?=[a-z-]+$)", 2))
                .collect(toMap(row -> row[0], row -> UserClass.named(row[1]).orElseThrow(), (a, _) -> a, LinkedHashMap::new));
    }

    /** Both dialects word it in their own way. */
    private static String outcome(String reply) {
        return reply.contains("access-denied") || reply.contains("permission denied") ? "denied" : "permitted";
    }

    /** Who gets another answer than he should, to what. */
    private static List<String> surprises(String operation, UserClass least) throws IOException {
        var surprises = new ArrayList<String>();
        for (var session : SESSIONS.entrySet()) {
            var reply = session.getValue().rpc(operation);
            session.getValue().rpc("<discard-changes/>");
            session.getValue().rpc("<unlock-configuration/>");
            var due = USERS.get(session.getKey()).compareTo(least) <= 0 ? "permitted" : "denied";
            if (!outcome(reply).equals(due)) {
                surprises.add(session.getKey() + " should be " + due + " " + operation);
            }
        }
        return surprises;
    }

    @Test
    void rpcsOfTheDeviceAreForThoseOfTheTable() throws IOException {
        var surprises = new ArrayList<String>();
        for (var row : table("rpcs.txt").entrySet()) {
            // whether somebody may is decided before his input is looked at
            surprises.addAll(surprises("<" + row.getKey() + "><no-such-parameter/></" + row.getKey() + ">", row.getValue()));
        }
        assertEquals("", String.join("\n", surprises));
    }

    @Test
    void theTableHasAllRpcsOfTheDevice() throws IOException {
        var ours = NfxPath.name("configuration").module();
        var rpcs = SCHEMA.rpcs().stream().map(RpcSchema::name).filter(name -> name.module().equals(ours)).map(name -> name.local());
        assertEquals(
                rpcs.sorted().collect(Collectors.joining("\n")),
                table("rpcs.txt").keySet().stream().sorted().collect(Collectors.joining("\n")));
    }

    @Test
    void operationsAreForThoseOfTheTable() throws IOException {
        var surprises = new ArrayList<String>();
        for (var row : table("operations.txt").entrySet()) {
            surprises.addAll(surprises(row.getKey(), row.getValue()));
        }
        assertEquals("", String.join("\n", surprises));
    }

    @Test
    void commandsAreForThoseWhoMayCallTheirRpcs() throws IOException {
        var least = table("rpcs.txt");
        var commands = new CommandTable(SCHEMA);
        var surprises = new ArrayList<String>();
        for (var rpc : SCHEMA.rpcs()) {
            var words = rpc.extension("nfx-cli", "command").filter(command -> command.startsWith("show "))
                    .filter(command -> commands.read(List.of(command.split(" "))) instanceof Command);
            if (words.isPresent()) {
                surprises.addAll(surprises("<command>" + words.get() + "</command>", least.get(rpc.name().local())));
            }
        }
        assertEquals("", String.join("\n", surprises));
    }
}
