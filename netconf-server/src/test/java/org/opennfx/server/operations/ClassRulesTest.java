package org.opennfx.server.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.opennfx.backends.model.DeviceSchema;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.error.RpcError;
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
        var text = "<configuration xmlns='urn:opennfx:nfx'><system><login><class><name>own</name>" + statements
                + "</class></login></system></configuration>";
        try {
            var in = Xml.reader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            in.nextTag();
            var node = new XmlReader(SCHEMA, XmlReader.Content.CONFIGURATION).element(in, SCHEMA.root());
            return EditEngine.create(SCHEMA.root(), List.of(node)).root();
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
        assertEquals(List.of("deny-commands: not a regular expression: Unclosed group"), errors.stream().map(RpcError::message).toList());
        running.set(wrong);
        assertFalse(may("super-user", "get-software-information"));
    }
}
