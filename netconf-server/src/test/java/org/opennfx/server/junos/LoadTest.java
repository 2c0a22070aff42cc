package org.opennfx.server.junos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Configurations in XML, text and lines, as they are read and loaded. */
class LoadTest extends NamedHost {
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
        assertTrue(missing.contains("<error-message>there is no such file: none</error-message>"), missing);
        var outside = load("url='file:///etc/passwd' format='text'", "");
        assertTrue(outside.contains("<bad-element>url</bad-element>"), outside);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        http://user:secret@192.0.2.1/site.set | files are not fetched by http: use https or sftp where the operator allows it, or file:///NAME
        ftp://192.0.2.1/site.set              | files are not fetched by ftp: use https or sftp where the operator allows it, or file:///NAME
        https://192.0.2.1/site.set            | the operator of this server does not allow this URL (nfx server --allow-url)
        scp://root@192.0.2.1/site.set         | the operator of this server does not allow this URL (nfx server --allow-url)
        file:///folder/site.set               | a URL is file:///NAME, with a NAME of letters, digits, '.', '-' and '_'
        site.set                              | a URL is file:///NAME, with a NAME of letters, digits, '.', '-' and '_'
        """)
    void aUrlThatIsNotFetchedIsToldWhyAndWhatElseThereIs(String url, String message) throws IOException {
        var reply = load("url='" + url + "' action='set'", "");
        assertTrue(reply.contains("<error-message>" + message + "</error-message>"), reply);
        assertTrue(reply.contains("<bad-element>url</bad-element>"), reply);
        assertFalse(reply.contains("secret"), reply);
        assertEquals("before", hostName());
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
}
