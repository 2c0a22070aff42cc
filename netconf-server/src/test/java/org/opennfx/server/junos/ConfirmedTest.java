package org.opennfx.server.junos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Confirmed commits of Junos and of NETCONF on one device. */
final class ConfirmedTest extends JunosSession {
    private static final String CONFIRMED = "<commit-configuration><confirmed/><confirm-timeout>5</confirm-timeout></commit-configuration>";

    private void commitInAnotherSession(String name, String commit) throws IOException {
        try (var other = server.session()) {
            other.rpc("<load-configuration action='set'><configuration-set>set system host-name " + name
                    + "</configuration-set></load-configuration>");
            assertTrue(other.rpc(commit).contains("<ok/>"));
            assertTrue(other.rpc("<close-session/>").contains("<ok/>"));
        }
    }

    private boolean isOngoing() throws IOException {
        var reply = client.rpc("<lock><target><running/></target></lock>");
        if (reply.contains("<ok/>")) {
            client.rpc("<unlock><target><running/></target></unlock>");
        }
        return reply.contains("ongoing confirmed commit");
    }

    private String hostName() throws IOException {
        return client.rpc("<command format='text'>show configuration system host-name</command>").replaceAll("(?s).*host-name (\\S*);.*", "$1");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<commit-configuration/>", "<commit-configuration><check/></commit-configuration>", "<commit/>"
    })
    void anyLaterCommitConfirmsThatOfJunos(String later) throws IOException {
        commitInAnotherSession("tried", CONFIRMED);
        assertTrue(isOngoing());
        client.rpc(later);
        assertFalse(isOngoing());
        assertEquals("tried", hostName());
    }

    @Test
    void cancelCommitUndoesThatOfJunos() throws IOException {
        var before = hostName();
        commitInAnotherSession("tried-in-vain", CONFIRMED);
        assertEquals("tried-in-vain", hostName());
        assertTrue(client.rpc("<cancel-commit/>").contains("<ok/>"));
        assertEquals(before, hostName());
    }

    @Test
    void thatOfNetconfNeedsItsPersistId() throws IOException {
        commitInAnotherSession("persistent", "<commit><confirmed/><persist>mine</persist></commit>");
        assertTrue(client.rpc("<commit-configuration/>").contains("<error-tag>in-use</error-tag>"));
        assertTrue(client.rpc("<commit-configuration><check/></commit-configuration>").contains("<commit-check-success/>"));
        assertTrue(client.rpc("<commit/>").contains("<error-tag>in-use</error-tag>"));
        assertTrue(isOngoing());
        assertTrue(client.rpc("<commit><persist-id>mine</persist-id></commit>").contains("<ok/>"));
        assertEquals("persistent", hostName());
    }
}
