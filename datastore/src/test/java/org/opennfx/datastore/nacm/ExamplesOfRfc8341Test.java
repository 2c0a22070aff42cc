package org.opennfx.datastore.nacm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;

/** Appendix A of RFC 8341: the documents, and what its text says that each group may do. */
class ExamplesOfRfc8341Test {
    private static final ContainerNode NOTHING = ContainerNode.empty(Acme.SCHEMA.root());
    private static final String INTERFACES = "<interfaces xmlns='http://example.com/ns/itf'>"
            + "<interface><name>dummy</name></interface><interface><name>eth0</name></interface></interfaces>";
    private static final String LONGER_FRAMES = "<interfaces xmlns='http://example.com/ns/itf'><interface><name>%s</name>"
            + "<mtu>%d</mtu></interface></interfaces>";

    private static SubjectAccess access(String example, String user) {
        return Acme.of(Acme.example(example), Subject.of(user, Set.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "guest, false, true, false",
        "guest@example.com, false, true, false",
        "wilma, true, true, true",
        "bam-bam, true, true, true",
        "admin, true, true, true",
        "andy, true, true, true",
        "nobody, true, true, false",
    })
    void moduleRules(String user, boolean readsMonitoring, boolean edits, boolean kills) {
        var access = access("module-rules", user);
        var state = Acme.tree("<acme-netconf xmlns='http://example.com/ns/netconf'><description>x</description></acme-netconf>");
        var monitoring = new NodeName(
                "ietf-netconf-monitoring", "urn:ietf:params:xml:ns:yang:ietf-netconf-monitoring", "netconf-state");
        assertEquals(readsMonitoring, access.mayRead(InstancePath.ROOT.node(monitoring)));
        assertEquals(edits, access.mayInvoke(Acme.netconf("edit-config")));
        assertEquals(kills, access.mayInvoke(Acme.netconf("kill-session")));
        assertEquals(Set.of("admin", "andy").contains(user), access.objections(NOTHING, state).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "guest, kill-session, false", "guest, delete-config, false", "guest, edit-config, true", "guest, get, true",
        "wilma, kill-session, false", "wilma, delete-config, false", "wilma, edit-config, true", "wilma, get, true",
        "andy, kill-session, false", "andy, delete-config, false", "andy, edit-config, true", "andy, close-session, true",
    })
    void operationRules(String user, String operation, boolean permitted) {
        assertEquals(permitted, access("operation-rules", user).mayInvoke(Acme.netconf(operation)));
    }

    @Test
    void operationRuleThatPermitsCountsWhereTheDefaultDenies() {
        var strict = Acme.example("operation-rules").replace("<groups>", "<exec-default>deny</exec-default><groups>");
        assertEquals(true, Acme.of(strict, Subject.of("wilma", Set.of())).mayInvoke(Acme.netconf("edit-config")));
        assertEquals(false, Acme.of(strict, Subject.of("guest", Set.of())).mayInvoke(Acme.netconf("edit-config")));
    }

    @ParameterizedTest
    @CsvSource({
        "guest, dummy, true, false, false", "guest, eth0, false, false, false",
        "wilma, dummy, true, false, false", "wilma, eth0, false, false, false",
        "andy, dummy, true, true, true", "andy, eth0, true, true, true",
        "nobody, dummy, false, false, false",
    })
    void dataRulesForInterfaces(String user, String name, boolean update, boolean create, boolean delete) {
        var access = access("data-rules", user);
        var before = Acme.tree(LONGER_FRAMES.formatted(name, 1500));
        var after = Acme.tree(LONGER_FRAMES.formatted(name, 9000));
        assertEquals(update, access.objections(before, after).isEmpty());
        assertEquals(create, access.objections(NOTHING, after).isEmpty());
        assertEquals(delete, access.objections(before, NOTHING).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"guest, false", "wilma, true", "andy, false"})
    void dataRulesForConfigParameters(String user, boolean writes) {
        var parameters = Acme.tree("<acme-netconf xmlns='http://example.com/ns/netconf'><config-parameters>"
                + "<timeout>5</timeout></config-parameters></acme-netconf>");
        assertEquals(writes, access("data-rules", user).objections(NOTHING, parameters).isEmpty());
        assertEquals(writes, access("data-rules", user).objections(parameters, NOTHING).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"guest", "wilma", "andy"})
    void theDefaultHidesAccessControlItself(String user) {
        var running = Acme.tree(Acme.example("data-rules") + INTERFACES);
        assertEquals(Acme.tree(INTERFACES), access("data-rules", user).readable(running));
    }

    @ParameterizedTest
    @CsvSource({
        "guest, acme-system, sys-config-change, false", "wilma, acme-system, sys-config-change, false",
        "andy, acme-system, sys-config-change, true", "guest, acme-system, sys-restart, true",
        "guest, acme-other, sys-config-change, true",
    })
    void notificationRules(String user, String module, String event, boolean received) {
        var name = new NodeName(module, "http://example.com/" + module.toLowerCase(Locale.ROOT), event);
        assertEquals(received, access("notification-rules", user).mayReceive(name));
    }
}
