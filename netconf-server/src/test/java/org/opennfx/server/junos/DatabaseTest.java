package org.opennfx.server.junos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions that share the configuration: locks, private databases, and users who may only read. */
class DatabaseTest extends NamedHost {
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
    @ValueSource(strings = {"<open-configuration/>", "<open-configuration><private/><exclusive/></open-configuration>"})
    void howAConfigurationIsOpenedHasToBeSaid(String operation) throws IOException {
        var reply = client.rpc(operation);
        assertTrue(reply.contains("syntax error, expecting &lt;private> or &lt;exclusive>, and one of them"), reply);
        assertTrue(reply.contains("<bad-element>open-configuration</bad-element>"), reply);
        set("set system host-name shared");
        try (var other = server.session()) {
            assertEquals("shared", hostName(other));
        }
    }

    @Test
    void rollbackZeroEndsTheConflictsOfAPrivateConfiguration() throws IOException {
        try (var other = server.session()) {
            client.rpc("<open-configuration><private/></open-configuration>");
            set("set system host-name mine");
            other.rpc("<load-configuration action='set'><configuration-set>set system host-name theirs</configuration-set></load-configuration>");
            assertTrue(other.rpc("<commit-configuration/>").contains("<commit-success/>"));
            var conflict = commit("");
            assertTrue(conflict.contains("<error-severity>error"), conflict);
            assertTrue(load("rollback='0'", "").contains("<ok/>"));
            assertEquals("theirs", hostName());
            set("set system host-name mine-now");
            assertTrue(commit("").contains("<commit-success/>"));
            assertEquals("mine-now", hostName(other));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<open-configuration><private/></open-configuration>",
        "<open-configuration><exclusive/></open-configuration>",
        "<lock-configuration/>"
    })
    void aPrivateConfigurationIsClosedBeforeAnotherIsOpened(String again) throws IOException {
        client.rpc("<open-configuration><private/></open-configuration>");
        set("set system host-name mine");
        var reply = client.rpc(again);
        assertTrue(reply.contains("configuration database is already open as private; close-configuration comes first"), reply);
        assertEquals("mine", hostName());
        assertTrue(client.rpc("<close-configuration/>").contains("<ok/>"));
        assertTrue(!client.rpc(again).contains("<error-severity>error"));
    }

    @Test
    void aRollbackThatIsNotComparedWithIsRefused() throws IOException {
        var reply = client.rpc("<get-configuration rollback='0'/>");
        assertTrue(reply.contains("rollback goes with compare"), reply);
    }

    @Test
    void aDatabaseThatIsNotThereIsToldBesideThoseThatAre() throws IOException {
        var reply = client.rpc("<get-configuration database='operational'/>");
        assertTrue(reply.contains("there is no database operational: it is candidate or committed"), reply);
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
}
