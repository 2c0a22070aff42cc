package org.opennfx.server.junos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.backends.model.DeviceSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.server.netconf.NetconfClient;

/** The configuration in the way of Junos, by a session of the NFX device. Each test begins with the host-name {@code before}. */
class ConfigurationTest extends JunosSession {
    private static final String HOST_NAME =
            "<get-configuration><configuration><system><host-name/></system></configuration></get-configuration>";

    @BeforeEach
    void nameTheHost() throws IOException {
        set("set system host-name before");
        commit("");
    }

    private String set(String lines) throws IOException {
        return load("action='set' format='text'", "<configuration-set>" + lines + "</configuration-set>");
    }

    private String commit(String parameters) throws IOException {
        return client.rpc("<commit-configuration>" + parameters + "</commit-configuration>");
    }

    private String hostName() throws IOException {
        return hostName(client);
    }

    private static String hostName(NetconfClient of) throws IOException {
        return of.rpc(HOST_NAME).replaceAll("(?s).*<host-name>(.*)</host-name>.*", "$1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " xmlns='http://xml.juniper.net/xnm/1.1/xnm'", " xmlns=''", " xmlns='urn:opennfx:nfx'",
            " xmlns:junos='http://xml.juniper.net/junos/15.1X53/junos' junos:changed-seconds='5'"})
    void xmlIsLoadedInTheNamespacesThatClientsGiveIt(String namespace) throws IOException {
        var reply = load("", "<configuration" + namespace + "><system><host-name>xml</host-name></system></configuration>");
        assertTrue(reply.contains(OK), reply);
        assertEquals("xml", hostName());
    }

    @Test
    void editConfigAndFiltersOfNetconfTakeThemToo() throws IOException {
        var edited = client.rpc("<edit-config><target><candidate/></target><config>"
                + "<configuration xmlns='http://xml.juniper.net/xnm/1.1/xnm'><system><host-name>rfc</host-name></system>"
                + "</configuration></config></edit-config>");
        assertTrue(edited.contains("<ok/>"), edited);
        var read = client.rpc("<get-config><source><candidate/></source><filter>"
                + "<configuration xmlns='http://xml.juniper.net/xnm/1.1/xnm'><system><host-name/></system></configuration>"
                + "</filter></get-config>");
        assertTrue(read.contains("<configuration xmlns=\"urn:opennfx:nfx\"><system><host-name>rfc</host-name></system>"), read);
    }

    @Test
    void theConfigurationIsReadAsJunosWritesIt() throws IOException {
        var xml = client.rpc(HOST_NAME.replace("<get-configuration>", "<get-configuration database='committed'>"));
        assertTrue(xml.contains(" xmlns:junos=\"http://xml.juniper.net/junos/15.1X53/junos\""), xml);
        assertTrue(xml.contains("<configuration xmlns=\"http://xml.juniper.net/xnm/1.1/xnm\" junos:commit-seconds=\""), xml);
        assertTrue(xml.contains(" junos:commit-user=\"root\"><system><host-name>before</host-name></system></configuration>"), xml);
        var set = client.rpc(HOST_NAME.replace("<get-configuration>", "<get-configuration format='set'>"));
        assertTrue(set.contains("<configuration-set>\nset system host-name before\n</configuration-set>"), set);
        var json = client.rpc(HOST_NAME.replace("<get-configuration>", "<get-configuration format='json'>"));
        assertTrue(json.replaceAll("\\s", "").contains("{\"configuration\":{\"system\":{\"host-name\":\"before\"}}}"), json);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "site.text | format='text' | system { host-name file; }",
        "site.set | action='set' | set system host-name file",
        "site.xml | | <configuration><system><host-name>file</host-name></system></configuration>",
        "site.json | format='json' | {\"configuration\": {\"system\": {\"host-name\": \"file\"}}}",
        "site.patch | action='patch' format='text' | [edit system]~-  host-name before;~+  host-name file;",
    })
    void filesAreLoadedInEveryFormat(String name, @Nullable String attributes, String content) throws IOException {
        var files = Files.createDirectories(directory.resolve("state/files"));
        Files.writeString(files.resolve(name), content.replace("~", "\n"));
        var reply = load("url='file:///" + name + "' " + (attributes == null ? "" : attributes), "");
        assertTrue(reply.contains(OK), reply);
        assertEquals("file", hostName());
    }

    @Test
    void whatNetconfHasSavedIsLoadedAndOtherFilesAreRefused() throws IOException {
        client.rpc("<copy-config><target><url>file:///saved</url></target><source><running/></source></copy-config>");
        set("set system host-name after");
        assertTrue(load("url='file:///saved'", "").contains(OK));
        assertEquals("before", hostName());
        var missing = load("url='file:///none'", "");
        assertTrue(missing.contains("<error-message>there is no such file</error-message>"), missing);
        var outside = load("url='file:///etc/passwd' format='text'", "");
        assertTrue(outside.contains("<bad-element>url</bad-element>"), outside);
    }

    @Test
    void aTimeToConfirmWithoutSayingThatItIsToBeConfirmedCommitsNothing() throws IOException {
        set("set system host-name hasty");
        var reply = commit("<confirm-timeout>5</confirm-timeout>");
        assertTrue(reply.contains("<bad-element>confirmed</bad-element>"), reply);
        var running = client.rpc(HOST_NAME.replace("<get-configuration>", "<get-configuration database='committed'>"));
        assertTrue(running.contains("<host-name>before</host-name>"), running);
    }

    @Test
    void aCommitThatWaitsToBeConfirmedSaysSo() throws IOException {
        set("set system host-name waiting");
        commit("<confirmed/><confirm-timeout>5</confirm-timeout>");
        var revision = client.rpc("<get-commit-revision-information><detail/></get-commit-revision-information>");
        assertTrue(revision.contains("<comment>commit confirmed, rollback in 5mins</comment>"), revision);
        assertTrue(revision.matches("(?s).*<date-time junos:seconds=\"[0-9]{10}\">[-0-9]{10} [:0-9]{8} UTC</date-time>.*"), revision);
        commit("<check/>");
        var uptime = client.rpc("<get-system-uptime-information/>");
        assertTrue(uptime.matches("(?s).*<time-length junos:seconds=\"[0-9]+\">.*"), uptime);
    }

    private static List<String> documentsOfOneVlan() {
        return List.of(
                """
                {"configuration": {
                  "@": {"xmlns": "http://xml.juniper.net/xnm/1.1/xnm", "junos:commit-seconds": "1494598981", "junos:commit-user": "root"},
                  "vlans": {"vlan": [{"name": "v10", "vlan-id": "10", "description": "ten"}]}}}""",
                """
                {"configuration": [{
                  "attributes": {"xmlns": "http://xml.juniper.net/xnm/1.1/xnm", "junos:changed-seconds": "1494598981"},
                  "vlans": [{"vlan": [{"name": [{"data": "v10"}], "vlan-id": [{"data": "10"}], "description": [{"data": "ten"}]}]}]}]}""",
                """
                {"configuration": {"vlans": {"vlan": {"name": "v10", "vlan-id": 10, "description": "ten"}}}}""");
    }

    @ParameterizedTest
    @MethodSource("documentsOfOneVlan")
    void jsonOfAnyReleaseIsLoaded(String document) throws IOException {
        assertTrue(load("format='json'", "<configuration-json>" + document + "</configuration-json>").contains(OK));
        var shown = client.rpc("<get-configuration format='set'><configuration><vlans/></configuration></get-configuration>");
        assertTrue(shown.contains("\nset vlans v10 vlan-id 10\nset vlans v10 description ten\n")
                || shown.contains("\nset vlans v10 description ten\nset vlans v10 vlan-id 10\n"), shown);
    }

    @Test
    void olderJsonSaysWhatIsInactiveAndHasNoValue() throws IOException {
        var document = """
                {"configuration": [{"vlans": [{"vlan": [{"attributes": {"inactive": "inactive"}, "name": [{"data": "v10"}]}]}],
                  "interfaces": [{"interface": [{"name": [{"data": "ge-0/0/1"}], "disable": [null]}]}]}]}""";
        assertTrue(load("format='json'", "<configuration-json>" + document + "</configuration-json>").contains(OK));
        var shown = client.rpc("<get-configuration format='set'/>");
        assertTrue(shown.contains("\ndeactivate vlans v10\n"), shown);
        assertTrue(shown.contains("\nset interfaces ge-0/0/1 disable\n"), shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "json-minified"})
    void whatIsShownAsJsonIsLoadedAgainExactly(String format) throws IOException {
        set("set interfaces ge-0/0/1 disable\nset vlans v10 vlan-id 10\ndeactivate vlans v10\n"
                + "set interfaces ge-0/0/2 unit 0 family ethernet-switching vlan members [ v10 v11 ]");
        var before = client.rpc("<get-configuration format='set'/>");
        var json = client.rpc("<get-configuration format='" + format + "'/>").replaceAll("(?s)^<rpc-reply[^>]*>|</rpc-reply>$", "");
        assertEquals(format.equals("json"), json.contains("\n"), json);
        client.rpc("<discard-changes/>");
        assertTrue(load("action='override' format='json'", "<configuration-json>" + json + "</configuration-json>").contains(OK));
        var after = client.rpc("<get-configuration format='set'/>");
        assertEquals(before.replaceAll("message-id=\"\\d+\"", ""), after.replaceAll("message-id=\"\\d+\"", ""));
    }

    @Test
    void jsonIsLoadedWithoutTheNameOfAModule() throws IOException {
        var reply = load("format='json'",
                "<configuration-json>{\"configuration\": {\"system\": {\"host-name\": \"json\"}}}</configuration-json>");
        assertTrue(reply.contains(OK), reply);
        assertEquals("json", hostName());
        var broken = load("format='json'", "<configuration-json>{\"configuration\": </configuration-json>");
        assertTrue(broken.contains("<bad-element>configuration-json</bad-element>"), broken);
    }

    @Test
    void linesAreLoadedInTheirOrder() throws IOException {
        var reply = set("set system host-name one\ndelete system host-name\nset system host-name two");
        assertTrue(reply.contains(OK), reply);
        assertEquals("two", hostName());
    }

    @Test
    void elementsAreLoadedInTheirOrder() throws IOException {
        set("set vlans v10 vlan-id 10 description old");
        var reply = load("", "<configuration><vlans><vlan delete='delete'><name>v10</name></vlan>"
                + "<vlan><name>v10</name><vlan-id>11</vlan-id></vlan></vlans></configuration>");
        assertTrue(reply.contains(OK), reply);
        assertTrue(client.rpc("<get-configuration><configuration><vlans/></configuration></get-configuration>")
                .contains("<vlan><name>v10</name><vlan-id>11</vlan-id></vlan>"));
    }

    @Test
    void whatIsMarkedWithoutAValueKeepsTheOneItHas() throws IOException {
        set("set system host-name kept\nset system domain-search one.example");
        var reply = load("", "<configuration><system><host-name inactive='inactive'/><domain-name active='active'/>"
                + "<domain-search active='active'/></system></configuration>");
        assertTrue(reply.contains("<error-message>statement not found"), reply);
        assertFalse(reply.contains("<error-severity>error</error-severity>"), reply);
        var read = client.rpc("<get-configuration><configuration><system/></configuration></get-configuration>");
        assertTrue(read.contains("<host-name inactive=\"inactive\">kept</host-name>"), read);
        assertTrue(read.contains("<domain-search>one.example</domain-search>"), read);
    }

    @Test
    void allOfAListIsDeletedByItsName() throws IOException {
        set("set system domain-search one.example\nset system name-server 192.0.2.53\nset system name-server 192.0.2.54");
        var reply = load("", "<configuration><system><domain-search delete='delete'/><name-server delete='delete'/>"
                + "<name-server><name>192.0.2.55</name></name-server></system></configuration>");
        assertTrue(reply.contains(OK), reply);
        var read = client.rpc("<get-configuration><configuration><system/></configuration></get-configuration>");
        assertFalse(read.contains("domain-search"), read);
        assertTrue(read.contains("<name-server><name>192.0.2.55</name></name-server>"), read);
        assertFalse(read.contains("192.0.2.53"), read);
    }

    @Test
    void whatShowsNothingIsADocumentInJson() throws IOException {
        set("delete vlans");
        commit("");
        var reply = client.rpc("<command format='json'>show vlans</command>");
        assertTrue(reply.replaceAll("\\s", "").contains("{\"l2ng-l2ald-vlan-instance-information\":{}}</rpc-reply>"), reply);
    }

    @Test
    void anRpcMayHaveNeitherNamespaceNorMessageId() throws IOException {
        for (var operation : List.of(HOST_NAME, "<get-config><source><running/></source></get-config>")) {
            var reply = client.exchange("<rpc>" + operation + "</rpc>");
            assertTrue(reply.contains("<host-name>before</host-name>"), reply);
        }
    }

    @Test
    void operationsOfNetconfMayHaveNoNamespace() throws IOException {
        var edited = client.rpc("<edit-config xmlns=''><target><candidate/></target><config>"
                + "<configuration><system><host-name>nameless</host-name></system></configuration></config></edit-config>");
        assertTrue(edited.contains("<ok/>"), edited);
        var read = client.rpc("<get-config xmlns=''><source><candidate/></source></get-config>");
        assertTrue(read.contains("<host-name>nameless</host-name>"), read);
    }

    @Test
    void deletingWhatIsNotThereIsAWarningAndTheRestIsDone() throws IOException {
        var reply = set("delete vlans nothing\nset system host-name after");
        assertTrue(reply.contains("<error-severity>warning</error-severity>"), reply);
        assertTrue(reply.contains("<error-message>statement not found"), reply);
        assertTrue(reply.contains("</rpc-error><ok/></load-configuration-results>"), reply);
        assertEquals("after", hostName());
    }

    @Test
    void anErrorLoadsNothingAndSaysWhereItIs() throws IOException {
        var reply = load("", "<configuration><vlans><vlan><name>v10</name><vlan-id>5000</vlan-id></vlan></vlans></configuration>");
        assertTrue(reply.contains("<error-path>[edit vlans v10]</error-path>"), reply);
        assertTrue(reply.contains("<bad-element>vlan-id</bad-element>"), reply);
        assertTrue(reply.contains("<error-severity>error</error-severity>"), reply);
        assertFalse(reply.contains("<ok/>"), reply);
        assertEquals("before", hostName());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        configuration-set   | set   | set system host-name changed%nset system host-nam wrong%nset vlans v10 vlan-id 5
        configuration-text  | merge | system {%n  host-nam wrong;%n}
        configuration-patch | patch | [edit system]%n+  host-nam wrong;
        """)
    void anErrorInLinesSaysWhichLineItIs(String body, String action, String lines) throws IOException {
        var reply = load("action='" + action + "'", "<" + body + ">" + lines.formatted() + "</" + body + ">");
        assertTrue(reply.contains("<error-path>[edit system]</error-path><error-message>line 2: syntax error, expecting &lt;statement>: host-nam<"), reply);
        assertTrue(reply.contains("<bad-element>host-nam</bad-element>"), reply);
        assertEquals("before", hostName());
    }

    @Test
    void aKeyThatIsWrongIsToldByItsName() throws IOException {
        var reply = set("set vlans v vlan-id 5");
        assertTrue(reply.contains("<error-path>[edit vlans]</error-path><error-message>line 1: length must be 2..64<"), reply);
        assertTrue(reply.contains("<bad-element>name</bad-element>"), reply);
    }

    @Test
    void anElementThatIsNotKnownIsToldWithWhatItIsIn() throws IOException {
        var reply = load("", "<configuration><system><host-name>changed</host-name><host-nam>wrong</host-nam></system></configuration>");
        assertTrue(reply.contains("<error-path>[edit system]</error-path>"), reply);
        assertTrue(reply.contains("<error-message>there is no host-nam in system<"), reply);
        assertEquals("before", hostName());
    }

    @ParameterizedTest
    @CsvSource({"merge, true", "replace, true", "override, false", "update, false"})
    void actionsKeepOrReplaceWhatIsThere(String action, boolean keepsVlans) throws IOException {
        set("set vlans v10 vlan-id 10");
        var reply = load("action='" + action + "'", "<configuration><system><host-name>after</host-name></system></configuration>");
        assertTrue(reply.contains(OK), reply);
        assertEquals("after", hostName());
        assertEquals(keepsVlans, client.rpc("<get-configuration/>").contains("<name>v10</name>"));
    }

    @Test
    void elementsSayThatTheyAreDeletedOrReplaced() throws IOException {
        set("set vlans v10 vlan-id 10\nset vlans v11 vlan-id 11\nset vlans v11 description eleven");
        var reply = load("action='replace'", "<configuration><vlans><vlan delete='delete'><name>v10</name></vlan>"
                + "<vlan replace='replace'><name>v11</name><vlan-id>12</vlan-id></vlan></vlans></configuration>");
        assertTrue(reply.contains(OK), reply);
        var now = client.rpc("<get-configuration><configuration><vlans/></configuration></get-configuration>");
        assertTrue(now.contains("<vlans><vlan><name>v11</name><vlan-id>12</vlan-id></vlan></vlans>"), now);
    }

    @Test
    void commitsAnswerForTheRoutingEngineAndKeepTheLog() throws IOException {
        set("set system host-name after");
        var checked = commit("<check/>");
        assertTrue(checked.contains("<routing-engine><name>re0</name><commit-check-success/></routing-engine>"), checked);
        var reply = commit("<log>why</log><synchronize/>");
        assertTrue(reply.contains("<commit-results><routing-engine><name>re0</name><commit-success/></routing-engine>"
                + "</commit-results><ok/>"), reply);
        var commits = client.rpc("<get-commit-information/>");
        assertTrue(commits.contains("<sequence-number>0</sequence-number>") && commits.contains("<log>why</log>"), commits);
    }

    @Test
    void aCommitCanBePutOffAndCleared() throws IOException {
        set("set system host-name later");
        var reply = commit("<at-time>2099-08-21 15:30</at-time><log>at night</log>");
        assertTrue(reply.contains("<commit-results><routing-engine><name>re0</name><commit-check-success/>"
                + "<output>commit at will be executed at 2099-08-21 15:30:00 UTC</output></routing-engine></commit-results><ok/>"), reply);
        assertTrue(client.rpc("<command format='text'>show system commit</command>")
                .contains("commit requested by root via netconf 127.0.0.1 at 2099-08-21 15:30:00 UTC"));
        var pending = client.rpc("<get-commit-information/>");
        assertTrue(pending.contains("<pending-commit><user>root</user>"), pending);
        for (var refused : List.of(set("set system host-name x"), commit(""), client.rpc("<commit/>"))) {
            assertTrue(refused.contains("a scheduled commit of root, which has to be cleared first"), refused);
        }
        assertTrue(client.rpc("<clear-system-commit/>").contains("<output>Pending commit cleared.</output>"));
        assertTrue(client.rpc("<command>clear system commit</command>").contains("No commit scheduled."));
        assertEquals("later", hostName());
        assertTrue(commit("").contains("<commit-success/>"));
    }

    @Test
    void aTimeThatIsNoneSaysNothingOfTheConfiguration() throws IOException {
        var reply = commit("<at-time>noon</at-time>");
        assertTrue(reply.contains("'noon' is no time") && !reply.contains("check-out"), reply);
    }

    @Test
    void whatIsInvalidIsNotPutOff() throws IOException {
        set("delete system root-authentication");
        var reply = commit("<at-time>reboot</at-time>");
        assertTrue(reply.contains("configuration check-out failed"), reply);
        assertTrue(client.rpc("<clear-system-commit/>").contains("No commit scheduled."));
    }

    @Test
    void aCommitThatIsRefusedSaysWhyAndThatItFailed() throws IOException {
        set("delete system root-authentication");
        for (var parameters : new String[] {"", "<check/>"}) {
            var reply = commit(parameters);
            assertTrue(reply.contains("root-authentication"), reply);
            assertTrue(reply.contains("<error-message>configuration check-out failed</error-message></rpc-error></rpc-reply>"), reply);
        }
    }

    @Test
    void aFormerConfigurationIsLoaded() throws IOException {
        set("set system host-name after");
        commit("");
        var reply = load("rollback='1'", "");
        assertTrue(reply.contains(OK), reply);
        assertEquals("before", hostName());
        assertTrue(load("rollback='49'", "").contains("There is no rollback 49 yet"));
        assertTrue(load("rollback='50'", "").contains("not a number from 0 to 49"));
    }

    @Test
    void textIsReadAndLoaded() throws IOException {
        var text = client.rpc(HOST_NAME.replace("<get-configuration>", "<get-configuration format='text'>"));
        assertTrue(text.contains("<configuration-text>\nsystem {\n    host-name before;\n}\n</configuration-text>"), text);
        set("set vlans v10 vlan-id 10\nset vlans v10 description ten");
        var reply = load("action='replace' format='text'",
                "<configuration-text>vlans { replace: v10 { vlan-id 11; } }</configuration-text>");
        assertTrue(reply.contains(OK), reply);
        var vlans = client.rpc("<get-configuration><configuration><vlans/></configuration></get-configuration>");
        assertTrue(vlans.contains("<vlan><name>v10</name><vlan-id>11</vlan-id></vlan>"), vlans);
        var broken = load("format='text'", "<configuration-text>system { host-nam x; }</configuration-text>");
        assertTrue(broken.contains("<rpc-error>") && !broken.contains("<ok/>"), broken);
    }

    @Test
    void theCandidateIsComparedWithWhatWasRunning() throws IOException {
        var compare = "<get-configuration compare='rollback' rollback='0' format='text'/>";
        var nothing = "<configuration-information><configuration-output>\n</configuration-output></configuration-information>";
        assertTrue(client.rpc(compare).contains(nothing));
        set("set system host-name after");
        var reply = client.rpc(compare);
        assertTrue(reply.contains("[edit system]\n-   host-name before;\n+   host-name after;\n"), reply);
        commit("");
        assertTrue(client.rpc(compare).contains(nothing));
        assertTrue(client.rpc(compare.replace("'0'", "'1'")).contains("-   host-name before;"));
        var former = client.rpc("<get-rollback-information><rollback>0</rollback><compare>1</compare></get-rollback-information>");
        assertTrue(former.contains("-   host-name before;\n+   host-name after;"), former);
        assertTrue(client.rpc("<get-rollback-information><rollback>1</rollback><format>text</format></get-rollback-information>")
                .contains("host-name before;"));
    }

    @Test
    void nodesAreDeactivatedAndActiveAgain() throws IOException {
        set("set vlans v10 vlan-id 10");
        commit("");
        var reply = set("deactivate vlans v10\nannotate vlans v10 \"not yet\"");
        assertTrue(reply.contains(OK), reply);
        assertTrue(client.rpc("<get-configuration compare='rollback' rollback='0' format='text'/>")
                .contains("[edit vlans]\n!   inactive: v10 { ... }\n"));
        commit("");
        var marked = client.rpc("<get-configuration format='text'/>");
        assertTrue(marked.contains("    /* not yet */\n    inactive: v10 {\n"), marked);
        assertTrue(client.rpc("<get-configuration format='set'/>").contains("\ndeactivate vlans v10\n"));

        var plain = marked.replace("/* not yet */", "").replace("inactive: ", "");
        var configuration = plain.substring(plain.indexOf("<configuration-text>"), plain.indexOf("</rpc-reply>"));
        load("action='override' format='text'", configuration);
        var committed = commit("");
        assertTrue(committed.contains("<commit-success/>"), committed);
        var text = client.rpc("<get-configuration format='text'/>");
        assertTrue(text.contains("    v10 {\n") && !text.contains("not yet"), text);
    }

    @Test
    void theRescueConfigurationIsKeptUntilItIsDeleted() throws IOException {
        var saved = client.rpc("<request-save-rescue-configuration/>");
        assertTrue(saved.contains("<routing-engine><name>re0</name><success/></routing-engine>"), saved);
        set("set system host-name after");
        commit("");
        var shown = client.rpc("<get-rescue-information><format>text</format></get-rescue-information>");
        assertTrue(shown.contains("<rescue-information><configuration-information><configuration-output>system {"), shown);
        assertTrue(shown.contains("host-name before;"), shown);
        assertTrue(load("rescue='rescue'", "").contains(OK));
        assertEquals("before", hostName());
        assertTrue(client.rpc("<request-delete-rescue-configuration/>").contains("<success/>"));
        assertTrue(load("rescue='rescue'", "").contains("<error-message>No rescue configuration is set<"));
    }

    @Test
    void aLockKeepsOthersOutAndDropsChangesWithItsEnd() throws IOException {
        try (var other = server.session()) {
            assertTrue(client.rpc("<lock-configuration/>").contains("<ok/>"));
            var denied = other.rpc("<lock-configuration/>");
            assertTrue(denied.contains("<error-message>configuration database locked by: "), denied);
            set("set system host-name after");
            assertTrue(client.rpc("<unlock-configuration/>").contains("<ok/>"));
            assertEquals("before", hostName());
            set("set system host-name after");
            assertTrue(other.rpc("<open-configuration><exclusive/></open-configuration>")
                    .contains("<error-message>configuration database modified<"));
        }
    }

    @Test
    void aPrivateConfigurationIsSeenByItsSessionUntilItIsCommitted() throws IOException {
        try (var other = server.session()) {
            var opened = client.rpc("<open-configuration><private/></open-configuration>");
            assertTrue(opened.contains("<error-severity>warning</error-severity>"), opened);
            assertTrue(opened.contains("uncommitted changes will be discarded on exit"), opened);
            set("set system host-name mine");
            assertEquals("mine", hostName());
            assertEquals("before", hostName(other));
            commit("");
            assertEquals("mine", hostName(other));
            set("set system host-name discarded");
            assertTrue(client.rpc("<close-configuration/>").contains("<ok/>"));
            assertEquals("mine", hostName());
            assertTrue(client.rpc("<close-configuration/>").contains("configuration database is not open"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<get-configuration format='yaml'/>", "<get-configuration database='startup'/>",
            "<commit-configuration><at-time>2001-01-01 12:00</at-time></commit-configuration>",
            "<commit-configuration><at-time>2099-02-30 12:00</at-time></commit-configuration>",
            "<commit-configuration><at-time>noon</at-time></commit-configuration>",
            "<commit-configuration><at-time>reboot</at-time><confirmed/></commit-configuration>", "<load-configuration action='patch'/>",
            "<load-configuration/>", "<get-nothing-information/>", "<get-nothing-information xmlns=''/>",
            "<get-interface-information><speed/></get-interface-information>",
            "<get-software-information format='set'/>"})
    void whatIsNotThereIsAnError(String operation) throws IOException {
        var reply = client.rpc(operation);
        assertTrue(reply.contains("<rpc-error>"), reply);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " xmlns=''", " xmlns='http://xml.juniper.net/junos/15.1X53/junos'"})
    void commandsOfTheModelAnswerWithNamesOfJunos(String namespace) throws IOException {
        var reply = client.rpc("<get-interface-information" + namespace + "><interface-name>ge-0/0/0</interface-name><terse/>"
                + "</get-interface-information>");
        assertTrue(reply.contains("<interface-information xmlns=\"http://xml.juniper.net/junos/15.1X53/junos-interface\">"
                + "<physical-interface><name>ge-0/0/0</name>"), reply);
        assertFalse(reply.contains("urn:opennfx"), reply);
    }

    @Test
    void whoMayReadOnlyChangesNothing() throws IOException {
        set("set system login user reader class read-only\n"
                + "set system login user reader authentication plain-text-password-value secret2");
        assertTrue(commit("").contains("<commit-success/>"));
        try (var reader = server.session("reader", "secret2")) {
            assertEquals("before", hostName(reader));
            for (var operation : new String[] {"<load-configuration rollback='1'/>", "<commit-configuration/>",
                    "<lock-configuration/>", "<open-configuration><private/></open-configuration>",
                    "<load-configuration><configuration><system><host-name>x</host-name></system></configuration></load-configuration>",
                    "<request-save-rescue-configuration/>"}) {
                var reply = reader.rpc(operation);
                assertTrue(reply.contains("<error-message>permission denied"), reply);
            }
        }
        assertEquals("before", hostName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<request-end-session/>", "<request-end-session xmlns=''/>", "<close-session/>"})
    void sessionsEndByEitherName(String operation) throws IOException {
        try (var other = server.session()) {
            assertTrue(other.rpc(operation).contains("<ok/>"));
            assertTrue(other.isEnded());
        }
    }

    private String command(String format, String line) throws IOException {
        return client.rpc("<command format='" + format + "'>" + line + "</command>");
    }

    @Test
    void commandsAreCalledByTheirWords() throws IOException {
        var terse = command("xml", "show interfaces ge-0/0/1 terse");
        assertTrue(terse.contains("<physical-interface><name>ge-0/0/1</name>"), terse);
        assertFalse(terse.contains("ge-0/0/2") || terse.contains("<mtu>"), terse);
        assertTrue(command("xml", "show system commit").contains("<commit-history>"));
        assertTrue(command("xml", "show system commit revision level detail").contains("<user>root</user>"));
        assertTrue(command("text", "show version | display json").contains("\"software-information\""));
        for (var wrong : new String[] {"show bgp summary", "show interfaces ge-0/0/1 ge-0/0/2", "show version | mismatch x",
                "show version everywhere", "", "|"}) {
            assertTrue(command("xml", wrong).contains("<rpc-error>"), wrong);
        }
    }

    @Test
    void commandsAnswerInTextAsTheDeviceShowsIt() throws IOException {
        var version = command("text", "sh ver");
        assertTrue(version.contains("<output>\nHostname: before\nModel: nfx250_s2_10_t\n"), version);
        var vnfs = client.rpc("<get-virtual-network-functions-information format='text'/>");
        assertTrue(vnfs.contains("\n8226     jdm                                               running    alive\n</output>"), vnfs);
        assertTrue(command("text", "show lldp neighbors").contains("<output>\n</output>"));
        assertTrue(command("xml", "show lldp neighbors").contains("<lldp-neighbors-information"));
    }

    static List<String> commandsWithoutParameters() {
        return DeviceSchema.load().rpcs().stream()
                .filter(rpc -> rpc.name().local().startsWith("get-") || rpc.name().local().equals("file-list"))
                .filter(rpc -> rpc.input().children().stream().noneMatch(node -> node instanceof LeafSchema leaf && leaf.mandatory()))
                .flatMap(rpc -> rpc.extension("nfx-cli", "command").stream())
                .filter(words -> !words.equals("show system configuration rescue"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commandsWithoutParameters")
    void everyCommandThatShowsSomethingAnswers(String words) throws IOException {
        assertTrue(command("text", words).contains("<output>\n"), words);
        assertFalse(command("xml", words).contains("<rpc-error>"), words);
    }

    @Test
    void theCommandsShowWhatWasConfigured() throws IOException {
        set("""
                set routing-options static route 198.51.100.0/24 next-hop 192.0.2.254
                set routing-options static route 203.0.113.0/24 discard
                set interfaces jmgmt0 unit 0 family inet address 192.0.2.1/24
                set interfaces jmgmt0 description "the office"
                set interfaces ge-0/0/3 description "the printer\"""");
        commit("<log>routes</log>");
        var routes = command("text", "show route");
        assertTrue(routes.contains("\n198.51.100.0/24    *[Static/5]\n                    > to 192.0.2.254\n"), routes);
        assertTrue(routes.contains("\n203.0.113.0/24     *[Static/5]\n                      Discard\n"), routes);
        assertTrue(routes.contains("\n192.0.2.1/32       *[Local/0]\n                      Local via jmgmt0.0\n"), routes);
        assertTrue(command("text", "show interfaces descriptions").contains("""
                Interface       Admin Link Description
                ge-0/0/3        up    up   the printer
                jmgmt0          up    up   the office
                """));
        assertTrue(command("text", "show system users").contains("netconf"));
        assertTrue(command("text", "show system commit").contains("\n    routes\n"));
        assertTrue(command("text", "show system rollback 0").contains("host-name before;"));
        assertTrue(command("text", "show system rollback 1 compare 0").contains("198.51.100.0/24"));
        assertTrue(command("text", "file checksum sha-256 vrtr1.qcow2").contains("SHA256 (vrtr1.qcow2) = "));
        assertTrue(command("text", "request virtual-network-functions start nobody").contains("<rpc-error>"));
        set("delete routing-options\ndelete interfaces");
        commit("");
    }

    @Test
    void commandsAnswerInJson() throws IOException {
        var reply = client.rpc("<get-system-information format='json'/>");
        assertTrue(reply.replaceAll("\\s", "").contains("{\"system-information\":{\"hardware-model\":\"nfx250_s2_10_t\""), reply);
    }
}
