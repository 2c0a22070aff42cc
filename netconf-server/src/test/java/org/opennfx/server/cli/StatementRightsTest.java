package org.opennfx.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.server.RestconfOptions;
import org.opennfx.server.netconf.NetconfClient;

/**
 * A user whose class lets him change VLANs, and hides an interface from him, at each front end. What he tries to get round that
 * leaves running as it was.
 */
class StatementRightsTest {
    private static final String USER = "branch";
    private static final String HIDDEN = "ge-0/0/5";

    @TempDir
    private static Path directory;

    private static CliServer device;

    @BeforeAll
    static void start() throws IOException {
        device = CliServer.start(directory, options -> options.restconf(RestconfOptions.NONE.plainPort(0)));
        device.configure("""
                set system login class vlans-alone permissions [ view configure ]
                set system login class vlans-alone allow-configuration "vlans|groups|apply-groups"
                set system login class vlans-alone deny-configuration "interfaces ge-0/0/5"
                set system login user branch class vlans-alone authentication plain-text-password-value secret1
                set system login class all-but-one permissions all
                set system login class all-but-one deny-configuration "vlans closed"
                set system login user deputy class all-but-one authentication plain-text-password-value secret1
                set system login class half permissions all
                set system login class half deny-configuration "system login|vlans closed|vlans shared description"
                set system login user peer class half authentication plain-text-password-value secret1
                set vlans closed vlan-id 66 description sealed
                set vlans shared vlan-id 68 description veiled
                annotate vlans closed "sealed office"
                set interfaces ge-0/0/5 description classified
                set interfaces ge-0/0/6 description open
                set vlans office vlan-id 10
                """);
    }

    @AfterAll
    static void stop() throws IOException {
        device.close();
    }

    private static NetconfClient session() throws IOException {
        return session(USER);
    }

    private static NetconfClient session(String user) throws IOException {
        return NetconfClient.open(device.server().netconfPort(), user, CliServer.PASSWORD);
    }

    private static String load(String lines) {
        return "<load-configuration action='set'><configuration-set>" + lines + "</configuration-set></load-configuration>";
    }

    private static String hosts() throws IOException {
        try (var root = device.netconf()) {
            return root.rpc("<get-configuration database='committed' format='set'><configuration><interfaces/></configuration></get-configuration>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<get-configuration/>",
        "<get-configuration format='text' database='committed'/>",
        "<get-configuration inherit='inherit' format='json'/>",
        "<get-config><source><running/></source></get-config>",
        "<get><filter><configuration xmlns='urn:opennfx:nfx'/></filter></get>",
        "<get-rollback-information><rollback>0</rollback></get-rollback-information>",
        "<get-rollback-information><rollback>0</rollback><compare>1</compare></get-rollback-information>",
        "<get-configuration compare='rollback' rollback='1' format='text'/>",
        "<command>show configuration | display set</command>"
    })
    void whatIsDeniedIsInNoAnswerOfNetconf(String rpc) throws IOException {
        try (var session = session()) {
            var reply = session.rpc(rpc);
            assertFalse(reply.contains("classified"), reply);
            assertFalse(reply.contains("rpc-error"), reply);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "set interfaces ge-0/0/5 mtu 2000",
        "delete interfaces",
        "delete interfaces ge-0/0/5",
        "deactivate interfaces ge-0/0/5",
        "annotate interfaces ge-0/0/5 \"mine\"",
        "rename interfaces ge-0/0/5 to ge-0/0/4",
        "copy interfaces ge-0/0/6 to ge-0/0/7",
        "wildcard delete interfaces ge-.*",
        "set interfaces ge-0/0/6 mtu 2000",
        "set groups g interfaces ge-0/0/5 mtu 2000\nset apply-groups g",
        "set groups g interfaces ge-0/0/5 mtu 2000",
        "set groups g interfaces &lt;*&gt; mtu 2000\nset apply-groups g",
        "set system host-name mine"
    })
    void whatIsNotAllowedCannotBeLoaded(String lines) throws IOException {
        var before = hosts();
        try (var session = session()) {
            var reply = session.rpc(load(lines));
            assertTrue(reply.contains("permission denied") && !reply.contains("classified"), reply);
            session.rpc("<commit-configuration/>");
            session.rpc("<discard-changes/>");
        }
        assertEquals(before, hosts());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<load-configuration action='override' format='text'><configuration-text>vlans { }</configuration-text></load-configuration>",
        "<load-configuration action='patch' format='text'><configuration-patch>[edit interfaces ge-0/0/5]\n-  description classified;\n"
                + "</configuration-patch></load-configuration>",
        "<copy-config><target><candidate/></target><source><config/></source></copy-config>",
        "<edit-config><target><candidate/></target><config><configuration xmlns='urn:opennfx:nfx' xmlns:c='urn:ietf:params:xml:ns:netconf:base:1.0'>"
                + "<interfaces c:operation='remove'/></configuration></config></edit-config>",
        "<edit-config><target><candidate/></target><config><nacm xmlns='urn:ietf:params:xml:ns:yang:ietf-netconf-acm'>"
                + "<enable-nacm>false</enable-nacm></nacm></config></edit-config>"
    })
    void otherOperationsDoNotGetRoundIt(String rpc) throws IOException {
        var before = hosts();
        for (var open : new String[] {"<discard-changes/>", "<open-configuration><private/></open-configuration>"}) {
            try (var session = session()) {
                session.rpc(open);
                var reply = session.rpc(rpc);
                assertTrue(reply.contains("rpc-error") && !reply.contains("classified"), reply);
                session.rpc("<commit-configuration/>");
                session.rpc("<discard-changes/>");
            }
        }
        assertEquals(before, hosts());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "copy vlans closed to seen",
        "rename vlans closed to seen",
        "set vlans way vlan-id 67\nrename vlans way to there\ncopy vlans closed to seen",
        "copy vlans nowhere to seen\ncopy vlans closed to seen"
    })
    void whatIsHiddenCannotBeMovedToWhereItIsSeen(String lines) throws IOException {
        try (var session = session("deputy")) {
            var reply = session.rpc(load(lines));
            assertTrue(reply.contains("permission denied"), reply);
            var candidate = session.rpc("<get-configuration/>");
            assertFalse(candidate.contains("sealed") || candidate.contains("seen"), candidate);
        }
    }

    /** Whether a pattern is found in it would tell what it is. */
    @ParameterizedTest
    @ValueSource(strings = {
        "replace pattern sealed with opened",
        "replace pattern veil.. with opened",
        "replace pattern 66 with 67",
        "replace pattern closed with opened",
        "wildcard delete vlans clo.*"
    })
    void patternsAreNotSoughtInWhatIsHidden(String line) throws IOException {
        var before = vlans();
        try (var session = session("peer")) {
            var reply = session.rpc(load(line));
            assertFalse(reply.contains("rpc-error"), reply);
            var nothingFound = session.rpc(load("replace pattern is-in-no-value with opened"));
            assertEquals(withoutId(nothingFound), withoutId(reply));
            assertFalse(session.rpc("<commit-configuration/>").contains("rpc-error"));
        }
        assertEquals(before, vlans());
    }

    private static String withoutId(String reply) {
        return reply.replaceAll("message-id=.[0-9]+.", "");
    }

    private static String vlans() throws IOException {
        try (var root = device.netconf()) {
            return root.rpc("<get-configuration database='committed' format='set'><configuration><vlans/></configuration></get-configuration>");
        }
    }

    @Test
    void whatIsSeenIsReplacedBesideWhatIsHidden() throws IOException {
        var before = vlans();
        try (var session = session("peer")) {
            assertFalse(session.rpc(load("replace pattern ^10$ with 11")).contains("rpc-error"));
            assertFalse(session.rpc("<commit-configuration/>").contains("rpc-error"));
            assertEquals(before.replace("office vlan-id 10", "office vlan-id 11"), vlans());
            assertFalse(session.rpc(load("replace pattern ^11$ with 10")).contains("rpc-error"));
            assertFalse(session.rpc("<commit-configuration/>").contains("rpc-error"));
        }
        assertEquals(before, vlans());
    }

    @Test
    void entryWithHiddenContentGetsNoOtherName() throws IOException {
        var before = vlans();
        try (var session = session("peer")) {
            var reply = session.rpc(load("replace pattern shared with seen"));
            assertTrue(reply.contains("permission denied"), reply);
        }
        assertEquals(before, vlans());
    }

    @Test
    void whatIsSeenAndMayNotBeChangedIsNotReplaced() throws IOException {
        var before = hosts();
        try (var session = session()) {
            assertTrue(session.rpc(load("replace pattern open with mine")).contains("permission denied"));
        }
        assertEquals(before, hosts());
    }

    @Test
    void whatIsAllowedCanBeDoneByNetconf() throws IOException {
        try (var session = session()) {
            for (var rpc : new String[] {load("set vlans lab vlan-id 20\nannotate vlans lab \"ours\""), "<commit-configuration/>"}) {
                var reply = session.rpc(rpc);
                assertFalse(reply.contains("rpc-error"), reply);
            }
        }
    }

    @Test
    void whatHeHasChangedCanBeTakenBack() throws IOException {
        var before = hosts();
        try (var session = session()) {
            for (var rpc : new String[] {
                load("set vlans gone vlan-id 50"), "<commit-configuration/>",
                "<load-configuration rollback='1'/>", "<commit-configuration/>",
                load("set vlans gone vlan-id 50"), "<load-configuration rollback='0'/>"
            }) {
                var reply = session.rpc(rpc);
                assertFalse(reply.contains("rpc-error"), rpc + reply);
            }
            assertFalse(session.rpc("<get-configuration/>").contains("<name>gone</name>"));
        }
        assertEquals(before, hosts());
    }

    @Test
    void whatOthersHaveChangedCannot() throws IOException {
        device.configure("set interfaces ge-0/0/5 description classified-too");
        var before = hosts();
        try (var session = session()) {
            var reply = session.rpc("<load-configuration rollback='1'/>");
            assertTrue(reply.contains("permission denied") && !reply.contains("classified"), reply);
            session.rpc("<commit-configuration/>");
        }
        assertEquals(before, hosts());
        device.configure("set interfaces ge-0/0/5 description classified");
    }

    @Test
    void commandLineShowsAndTakesTheSame() throws IOException {
        var typed = """
                configure private
                show interfaces
                set interfaces ge-0/0/5 mtu 2000
                set vlans desk vlan-id 30
                show | compare
                commit and-quit
                show configuration | display set
                """;
        String out;
        try (var session = device.login(USER, CliServer.PASSWORD)) {
            out = CliServer.script(session, typed).out();
        }
        assertFalse(out.contains("classified"), out);
        assertTrue(out.contains("description open"), out);
        assertTrue(out.contains("error: access is not permitted"), out);
        assertTrue(out.contains("set vlans desk vlan-id 30"), out);
    }

    @Test
    void commandLineTellsWhichStatementMayNotBeChanged() throws IOException {
        device.configure("""
                set system login class housekeeper permissions [ configure view-configuration system-control ]
                set system login user kim class housekeeper authentication plain-text-password-value Kim0nly!
                """);
        String out;
        try (var session = device.login("kim", "Kim0nly!")) {
            out = CliServer.script(session, "configure private\nset vlans desk vlan-id 31\n").out();
        }
        var told = """
                [edit vlans desk]
                  'vlan-id'
                    update is not permitted
                error: access is not permitted
                """;
        assertTrue(out.contains(told), out);
    }

    private static HttpResponse<String> http(String method, String path, String body) throws IOException, InterruptedException {
        var port = device.server().restconfPorts().getLast();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/restconf/data/nfx:configuration/" + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((USER + ":" + CliServer.PASSWORD).getBytes(UTF_8)))
                .header("Content-Type", "application/yang-data+json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void restconfShowsAndTakesTheSame() throws IOException, InterruptedException {
        assertFalse(http("GET", "interfaces", "").body().contains(HIDDEN));
        assertEquals(404, http("GET", "interfaces/interface=ge-0%2F0%2F5", "").statusCode());
        assertEquals(403, http("PUT", "interfaces/interface=ge-0%2F0%2F6/mtu", "{\"nfx:mtu\": 2000}").statusCode());
        assertEquals(403, http("PATCH", "interfaces", """
                {"nfx:interfaces": {"interface": [{"name": "ge-0/0/5", "mtu": 2000}]}}""").statusCode());
        assertEquals(403, http("DELETE", "interfaces", "").statusCode());
        assertEquals(201, http("PUT", "vlans/vlan=rest", """
                {"nfx:vlan": [{"name": "rest", "vlan-id": 40}]}""").statusCode());
    }
}
