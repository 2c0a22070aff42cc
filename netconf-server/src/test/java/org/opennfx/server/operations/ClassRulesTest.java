package org.opennfx.server.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.backends.model.ConfigurationTop;
import org.opennfx.backends.model.DeviceSchema;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.codec.SetGrammar;
import org.opennfx.datastore.codec.SetWriter;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.nacm.AccessPolicy;
import org.opennfx.datastore.nacm.Subject;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.Intention;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.access.LoginCheck;

/** What login classes of the configuration say of commands. */
class ClassRulesTest {
    private static final Schema SCHEMA = DeviceSchema.load();

    private final AtomicReference<ContainerNode> running = new AtomicReference<>(ContainerNode.empty(SCHEMA.root()));
    private final AccessControl access = new AccessControl(
            new AccessPolicy(SCHEMA, new ClassRules(SCHEMA), running::get),
            user -> Subject.of(user, Set.of("own", user)), Intention.LITERAL);

    private static ContainerNode tree(String statements) {
        return document("<configuration xmlns='urn:opennfx:nfx'><system><login><class><name>own</name>" + statements
                + "</class></login></system></configuration>");
    }

    private static ContainerNode document(String text) {
        return EditEngine.create(SCHEMA.root(), List.of(node(text))).root();
    }

    private static EditNode node(String text) {
        try {
            var in = Xml.reader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            in.nextTag();
            return new XmlReader(SCHEMA, XmlReader.Content.CONFIGURATION).element(in, SCHEMA.root());
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private boolean may(String userClass, String rpc) {
        return access.mayInvoke(userClass, NfxPath.name(rpc));
    }

    @Test
    void commandsThatAreDeniedCannotBeCalled() {
        running.set(tree("<deny-commands>(request system)|(SHOW VERSION)</deny-commands>"));
        assertFalse(may("super-user", "get-software-information"));
        assertFalse(may("super-user", "request-reboot"));
        assertTrue(may("super-user", "get-vlan-information"));
    }

    @Test
    void commandsThatAreAllowedCanBeCalledThoughTheModelDeniesThem() {
        assertFalse(may("read-only", "file-list"));
        running.set(tree("<allow-commands>file list</allow-commands>"));
        assertTrue(may("read-only", "file-list"));
        assertFalse(may("read-only", "file-delete"));
    }

    @Test
    void ofPlainExpressionsTheOneThatAllowsGoesBeforeAndOfListsTheOneThatDenies() {
        running.set(tree("<allow-commands>file list</allow-commands><deny-commands>file</deny-commands>"));
        assertTrue(may("super-user", "file-list"));
        assertFalse(may("super-user", "file-show"));
        running.set(tree("<allow-commands-regexps>file list</allow-commands-regexps>"
                + "<deny-commands-regexps>file</deny-commands-regexps>"));
        assertFalse(may("super-user", "file-list"));
    }

    @Test
    void commandIsDeniedAsAWholeWhereSomeOfItsParametersAre() {
        running.set(tree("<deny-commands>(show interfaces ge-.*)|(show vlans)</deny-commands>"));
        assertFalse(may("super-user", "get-interface-information"));
        assertFalse(may("super-user", "get-vlan-information"));
        assertTrue(may("super-user", "get-software-information"));
    }

    @Test
    void configurationModeIsACommandToo() {
        running.set(tree("<deny-commands>configure</deny-commands>"));
        assertFalse(access.mayInvoke("super-user", AccessControl.netconf("edit-config")));
        assertTrue(access.mayInvoke("super-user", AccessControl.netconf("get-config")));
    }

    @Test
    void configurationThatMayNotBeShownIsSeenByNobodyWhoMayNotShowIt() {
        var host = NfxPath.configuration("system", "host-name");
        running.set(tree("<deny-commands>show configuration</deny-commands>"));
        assertFalse(access.mayInvoke("super-user", AccessControl.netconf("get-config")));
        assertFalse(access.mayRead("super-user", host));
        running.set(tree("<deny-commands>show</deny-commands><allow-commands>show configuration</allow-commands>"));
        assertTrue(access.mayInvoke("super-user", AccessControl.netconf("get-config")));
        assertTrue(access.mayRead("super-user", host));
    }

    @Test
    void changeCountsAtOnce() {
        running.set(tree("<deny-commands>show</deny-commands>"));
        assertFalse(may("read-only", "get-software-information"));
        running.set(tree("<deny-commands>file</deny-commands>"));
        assertTrue(may("read-only", "get-software-information"));
    }

    @Test
    void predefinedClassesKeepTheirRights() {
        running.set(tree("<deny-commands>show</deny-commands>"));
        assertTrue(new AccessControl(
                        new AccessPolicy(SCHEMA, new ClassRules(SCHEMA), running::get),
                        user -> Subject.of(user, Set.of("read-only")), Intention.LITERAL)
                .mayInvoke("ro", NfxPath.name("get-software-information")));
    }

    @Test
    void whatIsNoExpressionIsRefusedAndDeniesEverythingWhereItIsThereAlready() {
        var wrong = tree("<deny-commands>show (</deny-commands>");
        var errors = new LoginCheck(() -> false).check(wrong);
        assertEquals(List.of("not a regular expression: Unclosed group"), errors.stream().map(RpcError::message).toList());
        assertTrue(errors.getFirst().path().orElseThrow().toString().endsWith("/deny-commands"), errors::toString);
        running.set(wrong);
        assertFalse(may("super-user", "get-software-information"));
    }

    private static final String CONTENT = """
            <configuration xmlns='urn:opennfx:nfx'>
              <system><host-name>box</host-name></system>
              <vlans><vlan><name>office</name><vlan-id>10</vlan-id></vlan><vlan><name>lab</name><vlan-id>20</vlan-id></vlan></vlans>
              <interfaces><interface><name>ge-0/0/1</name><description>one</description></interface>
                <interface><name>ge-0/0/2</name><description>two</description><mtu>1500</mtu></interface></interfaces>
            </configuration>""";

    /** What a user of a class reads of the content above, in set statements. */
    private String seen(String userClass, String statements) {
        running.set(tree(statements));
        var lines = new ArrayList<String>();
        var shown = access.readable(userClass, document(CONTENT));
        ConfigurationTop.in(shown).ifPresent(top ->
                new SetWriter(SCHEMA, new SetGrammar(), SetWriter.Values.APART, line -> lines.add(line.substring("set ".length()))).below(top));
        return String.join("; ", lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "interfaces                          | system host-name box; vlans office vlan-id 10; vlans lab vlan-id 20",
        "INTERFACES .*                       | system host-name box; vlans office vlan-id 10; vlans lab vlan-id 20",
        "(system) | (vlans (office|nothing)) | vlans lab vlan-id 20; interfaces ge-0/0/1 description one; interfaces ge-0/0/2 description two; interfaces ge-0/0/2 mtu 1500",
        "interfaces ge-0/0/2$|system|vlans   | interfaces ge-0/0/1 description one",
        "interfaces .* description|system    | vlans office vlan-id 10; vlans lab vlan-id 20; interfaces ge-0/0/1; interfaces ge-0/0/2 mtu 1500",
        "terfaces|.*lab                      | system host-name box; vlans office vlan-id 10; interfaces ge-0/0/1 description one; interfaces ge-0/0/2 description two; interfaces ge-0/0/2 mtu 1500",
        ".*                                  | ''"
    })
    void statementsThatAreDeniedAreHidden(String row) {
        var column = row.lastIndexOf(" | ");
        assertEquals(
                row.substring(column + 3).replace("''", ""),
                seen("super-user", "<deny-configuration>" + row.substring(0, column).strip() + "</deny-configuration>"));
    }

    @Test
    void statementsThatAreAllowedAreShownToWhoIsShownNoOthers() {
        assertEquals(
                "interfaces ge-0/0/2 description two; interfaces ge-0/0/2 mtu 1500",
                seen("unauthorized", "<allow-configuration>interfaces ge-0/0/2</allow-configuration>"));
        assertEquals(
                "interfaces ge-0/0/1 description one; interfaces ge-0/0/2 description two",
                seen("unauthorized", "<allow-configuration-regexps>interfaces ge-.* description</allow-configuration-regexps>"));
    }

    @Test
    void ofPlainStatementsTheOnesAllowedAndOfListsTheOnesDeniedGoBefore() {
        assertEquals(
                "interfaces ge-0/0/1 description one",
                seen("super-user", "<allow-configuration>interfaces ge-0/0/1</allow-configuration><deny-configuration>.*</deny-configuration>"));
        assertEquals(
                "interfaces ge-0/0/2 description two; interfaces ge-0/0/2 mtu 1500",
                seen("unauthorized", "<allow-configuration-regexps>interfaces</allow-configuration-regexps>"
                        + "<deny-configuration-regexps>interfaces ge-0/0/1</deny-configuration-regexps>"));
    }

    @Test
    void whatNoExpressionCanBeAboutIsNotWalked() {
        running.set(tree("<deny-configuration>interfaces .*</deny-configuration>"));
        var content = document(CONTENT);
        var vlans = NfxPath.name("vlans");
        assertSame(
                ConfigurationTop.in(content).flatMap(top -> top.child(vlans)).orElseThrow(),
                ConfigurationTop.in(access.readable("super-user", content)).flatMap(top -> top.child(vlans)).orElseThrow());
    }

    @Test
    void expressionThatTakesTooLongDeniesWhatItMayMean() {
        assertEquals("", seen("super-user", "<deny-configuration>(.*.*.*.*.*.*.*.*.*.*)*xxx</deny-configuration>"));
    }

    private String objection(String userClass, String statements, String after) {
        running.set(tree(statements));
        try {
            access.admit(new Caller(1, userClass, "test"), document(CONTENT), document(after));
            return "none";
        } catch (RpcException e) {
            return e.errors().stream().map(error -> error.path().orElseThrow().toString()).collect(Collectors.joining("; "));
        }
    }

    @Test
    void whatIsDeniedCannotBeChangedAndWhatIsAllowedCan() {
        var changed = CONTENT.replace("one", "eins").replace("1500", "1600");
        assertEquals("none", objection("super-user", "<deny-configuration>system</deny-configuration>", changed));
        assertEquals(
                "/nfx:configuration/interfaces/interface[name='ge-0/0/2']/mtu",
                objection("super-user", "<deny-configuration>interfaces .* mtu</deny-configuration>", changed));
        assertEquals(
                "/nfx:configuration/interfaces/interface[name='ge-0/0/2']/mtu",
                objection("read-only", "<allow-configuration>interfaces .* description</allow-configuration>", changed));
        assertEquals("none", objection("read-only", "<allow-configuration>interfaces</allow-configuration>", changed));
    }

    @Test
    void permissionsAllowTheirStatements() {
        var changed = CONTENT.replace("one", "eins");
        assertEquals("none", objection("read-only", "<permissions>interface-control</permissions>", changed));
        assertEquals("none", objection("read-only", "<permissions>control</permissions>", changed));
        assertEquals(
                "/nfx:configuration/interfaces/interface[name='ge-0/0/1']/description",
                objection("read-only", "<permissions>routing-control</permissions><permissions>interface</permissions>", changed));
        assertEquals("vlans office vlan-id 10; vlans lab vlan-id 20", seen("unauthorized", "<permissions>routing</permissions>"));
    }

    @Test
    void secretsAreNotShownToWhoMayChangeThem() {
        var secret = CONTENT.replace("</host-name>", "</host-name><root-authentication><encrypted-password>!</encrypted-password></root-authentication>");
        running.set(tree("<permissions>control</permissions><allow-configuration>.*</allow-configuration>"));
        var shown = access.readable("read-only", document(secret));
        assertTrue(ConfigurationTop.system(shown).flatMap(system -> system.container("root-authentication")).isEmpty());
        assertEquals("none", objection("read-only", "<permissions>admin-control</permissions>", secret));
    }

    @Test
    void whoIsDeniedStatementsCannotWriteRulesThatPermitThem() {
        var rules = "<nacm xmlns='urn:ietf:params:xml:ns:yang:ietf-netconf-acm'><groups><group><name>own</name></group></groups></nacm>";
        running.set(tree("<deny-configuration>vlans</deny-configuration>"));
        assertThrows(RpcException.class, () -> access.admit(
                new Caller(1, "super-user", "test"), document(CONTENT), EditEngine.create(SCHEMA.root(), List.of(node(CONTENT), node(rules))).root()));
    }

    @Test
    void configureIsForWhatOtherPermissionsAllow() {
        running.set(tree("<permissions>configure</permissions>"));
        assertTrue(access.mayInvoke("read-only", AccessControl.netconf("edit-config")));
        assertTrue(access.mayInvoke("unauthorized", AccessControl.netconf("commit")));
        assertFalse(access.mayInvoke("read-only", AccessControl.netconf("kill-session")));
        assertFalse(may("read-only", "request-reboot"));
    }

    @Test
    void whoMayNotConfigureChangesNothingInOtherWays() {
        var changed = CONTENT.replace("one", "eins");
        assertEquals("/nfx:configuration/interfaces/interface[name='ge-0/0/1']/description",
                objection("super-user", "<deny-commands>configure</deny-commands>", changed));
        assertFalse(access.mayInvoke("super-user", AccessControl.netconf("copy-config")));
    }
}
