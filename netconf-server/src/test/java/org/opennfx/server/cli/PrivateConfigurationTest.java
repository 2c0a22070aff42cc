package org.opennfx.server.cli;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code configure private}: what one user changes is his own until he commits it. */
@Timeout(120)
class PrivateConfigurationTest extends CommandLineSession {
    private static final String PROMPT = "root@jdm# ";

    @AfterEach
    void forgetChanges() throws IOException {
        device.script("configure\nrollback\ndelete vlans\ncommit and-quit\nexit\n");
    }

    @Test
    void noOneElseSeesIt() throws Exception {
        try (var one = device.terminal(); var other = device.terminal()) {
            one.await("root@jdm> ").type("configure private\r").awaitLine("warning: uncommitted changes will be discarded on exit").await(PROMPT);
            one.type("set vlans v100 vlan-id 100\r").await(PROMPT);
            other.await("root@jdm> ").type("configure\r").await(PROMPT).type("show vlans | count\r").awaitLine("Count: 0 lines").await(PROMPT);
            one.type("update\r").await(PROMPT).type("exit\r");
            one.await("Discard uncommitted changes? [yes,no] (yes) ").type("no\r").await(PROMPT);
        }
    }

    @Test
    void aConflictIsToldWithItsPlace() throws Exception {
        try (var terminal = conflicting()) {
            for (var command : new String[] {"commit", "update"}) {
                terminal.type(command + "\r")
                        .awaitLine("[edit vlans v100]")
                        .awaitLine("  'vlan-id'")
                        .awaitLine("    conflict: the candidate has set it to \"7\", and running has been changed: it has set it to \"6\"")
                        .awaitLineLike("error: (configuration check-out failed|update failed: .*)")
                        .awaitNext(PROMPT);
            }
        }
    }

    @Test
    void aConflictIsOverWithTheValueThatIsRunning() throws Exception {
        try (var terminal = conflicting()) {
            terminal.type("set vlans v100 vlan-id 6\r").awaitNext(PROMPT).type("update\r").awaitNext(PROMPT);
            terminal.type("exit\r").awaitLine("Exiting configuration mode").await("root@jdm> ");
        }
    }

    @Test
    void nothingIsLeftToDiscardBehindARollback() throws Exception {
        try (var terminal = conflicting()) {
            terminal.type("rollback\r").awaitNext(PROMPT).type("exit\r").awaitLine("Exiting configuration mode").await("root@jdm> ");
        }
    }

    /** A terminal at which a VLAN has the number 7 while another user has just given it the number 6. */
    private static Typist conflicting() throws Exception {
        device.script("configure\nset vlans v100 vlan-id 5\ncommit and-quit\nexit\n");
        var terminal = device.terminal();
        terminal.await("root@jdm> ").type("configure private\r").awaitNext(PROMPT).type("set vlans v100 vlan-id 7\r").awaitNext(PROMPT);
        device.script("configure\nset vlans v100 vlan-id 6\ncommit and-quit\nexit\n");
        return terminal;
    }
}
