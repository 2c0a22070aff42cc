package org.opennfx.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opennfx.server.netconf.NetconfClient;

@Timeout(120)
class SessionTest extends CommandLineSession {
    private static final String PROMPT = "root@jdm> ";

    @Test
    void aTerminalIsAskedForCommandsUntilItLeaves() throws Exception {
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).type("exit").type(Typist.ENTER);
            assertEquals(0, terminal.status());
            assertEquals("{master:0}", terminal.screen().get(1));
            assertTrue(terminal.screen().getFirst().startsWith("--- JUNOS 15.1X53-D45.3"), terminal.screen()::toString);
        }
    }

    @Test
    void endOfFileLeavesAndBreakingOffDoesNot() throws Exception {
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).type("sho").await(PROMPT + "sho").type(Typist.CTRL_C).await(PROMPT);
            terminal.type("\u0004");
            assertEquals(0, terminal.status());
        }
    }

    @Test
    void everyTerminalIsToldThatAConfirmedCommitIsUndoneAndKeepsWhatWasTyped() throws Exception {
        try (var terminal = device.terminal(); var other = device.terminal(); var client = device.netconf()) {
            terminal.await(PROMPT).type("show vers").await(PROMPT + "show vers");
            other.await(PROMPT).type("configure\r").await("root@jdm# ");
            commitConfirmed(client, 1);
            for (var told : List.of(terminal, other)) {
                told.awaitLine("Broadcast Message from root@jdm").awaitLine("Commit was not confirmed; automatic rollback complete.");
            }
            terminal.await(PROMPT + "show vers");
            commitConfirmed(client, 600);
            assertTrue(client.rpc("<cancel-commit/>").contains("<ok/>"));
            other.awaitLine("Confirmed commit was cancelled; rollback complete.").await("root@jdm# ");
        }
    }

    @Test
    void whenAConfirmedCommitIsUndoneThePromptHasTheFormerNameAgain() throws Exception {
        try (var terminal = device.terminal(); var client = device.netconf()) {
            terminal.await(PROMPT).type("configure\r").await("root@jdm# ").type("set system host-name other\r").awaitNext("root@jdm# ");
            terminal.type("commit confirmed 1\r").awaitNext("root@other# ");
            assertEquals(1, bannersBehind(terminal, "# commit confirmed will be rolled back in 1 minute"), terminal.screen()::toString);
            assertTrue(client.rpc("<cancel-commit/>").contains("<ok/>"));
            terminal.awaitLine("Confirmed commit was cancelled; rollback complete.").await("root@jdm# ");
            assertEquals(1, bannersBehind(terminal, "Confirmed commit was cancelled; rollback complete."), terminal.screen()::toString);
        }
    }

    /** How often the level stands below a line. */
    private static long bannersBehind(Typist terminal, String line) {
        var screen = terminal.screen();
        return screen.subList(screen.lastIndexOf(line), screen.size()).stream().filter("{master:0}[edit]"::equals).count();
    }

    /** @param timeout in seconds */
    private static void commitConfirmed(NetconfClient client, int timeout) throws IOException {
        var load = "<load-configuration action='set'><configuration-set>set vlans v77 vlan-id 77</configuration-set></load-configuration>";
        for (var rpc : List.of(load, "<commit><confirmed/><confirm-timeout>" + timeout + "</confirm-timeout></commit>")) {
            var reply = client.rpc(rpc);
            assertTrue(!reply.contains("rpc-error"), reply);
        }
    }

    @Test
    void aWrongWordIsPointedAt() throws Exception {
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).type("exit | nothing\r").awaitLine("syntax error, expecting <command>.").await(PROMPT);
            assertTrue(terminal.screen().contains(" ".repeat(PROMPT.length() + 7) + "^"), terminal.screen()::toString);
        }
    }

    @Test
    void keysCompleteAndExplain() throws Exception {
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).type("ex ").await(PROMPT + "exit ").type("?").awaitLine("Possible completions:");
            terminal.await(PROMPT + "exit ").type("\u0015").await(PROMPT).type("qu\t").await(PROMPT + "quit ");
        }
    }

    @Test
    void keysThatDoNothingLeaveTheLineAsItIs() throws Exception {
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).type("exit | not\u001dhing\r").awaitLine("syntax error, expecting <command>.").await(PROMPT);
            assertTrue(terminal.screen().contains(PROMPT + "exit | nothing"), terminal.screen()::toString);
            assertTrue(terminal.screen().stream().noneMatch(line -> line.contains("widget")), terminal.screen()::toString);
        }
    }

    @Test
    void aLineThatWasTypedComesBack() throws Exception {
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).type("exit | nothing\r").awaitLine("syntax error, expecting <command>.").await(PROMPT);
            terminal.type("\u001bOA").await(PROMPT + "exit | nothing");
        }
    }

    @Test
    void oneCommandIsDoneWithoutATerminal() throws IOException {
        assertEquals(new CliServer.Outcome(0, ""), device.exec("exit"));
        var wrong = device.exec("nothing");
        assertEquals(1, wrong.status());
        assertTrue(wrong.out().startsWith("^\n"), wrong.out());
    }

    @Test
    void commandsWithSemicolonsBetweenThemAreDoneOneAfterTheOther() throws IOException {
        var lines = new CliServer.Outcome(0, "Hostname: jdm\nCount: 1 lines\n");
        assertEquals(lines, device.exec("show version | match hostname; show version | match \"a;b|hostname\" | count"));
        assertEquals(lines, device.exec("cli -c \"show version | match hostname ; show version | match \\\"a;b|hostname\\\" | count;\""));
        assertEquals(lines, device.exec("cli -c 'show version | match hostname; show version | match hostname | count'"));
    }

    @Test
    void commandsBehindOneThatIsNotDoneAreNotDone() throws IOException {
        var outcome = device.exec("configure; set system domain-name example.net; set system nothing; commit");
        assertEquals(1, outcome.status());
        assertFalse(outcome.out().contains("commit complete"), outcome.out());
        assertTrue(outcome.out().endsWith("\nerror: stopped at 'set system nothing'\n"), outcome.out());
        assertEquals(0, device.exec("configure; rollback; exit; show version").status());
        assertEquals(
                "Entering configuration mode\ncommit complete\n",
                device.exec("configure; set system domain-name example.net; commit").out());
        assertEquals("domain-name example.net;\n", device.exec("show configuration system domain-name").out());
        assertEquals(0, device.exec("configure; delete system domain-name; commit").status());
    }

    @Test
    void pipesForConfigurationsAreRefusedBehindOtherCommands() throws IOException {
        var told = "only configurations can be displayed so.";
        assertTrue(device.exec("show version | display set").out().contains(told));
        assertTrue(device.exec("configure; commit check | compare").out().contains("only configurations can be compared."));
        assertEquals(0, device.exec("show version | display xml").status());
    }

    @Test
    void aScriptGetsAnswersAndNothingElse() throws IOException {
        assertEquals(new CliServer.Outcome(0, ""), device.script("exit\n"));
        assertEquals(new CliServer.Outcome(0, ""), device.script(""));
        assertTrue(device.script("exit | nothing\nexit\n").out().startsWith("       ^\nsyntax error"));
    }

    @Test
    void aScriptIsToldThatItsLineIsTooLong() throws IOException {
        assertEquals("error: a line is longer than 65536 bytes\n", device.script("x".repeat(70_000) + "\nexit\n").out());
    }

    @Test
    void whatOthersHaveWrittenDoesNothingToATerminal() throws Exception {
        try (var session = device.netconf()) {
            var edit = "<edit-config><target><candidate/></target><config><configuration xmlns='urn:opennfx:nfx'><snmp>"
                    + "<location>a&#x9b;2Jb&#x202e;c</location></snmp></configuration></config></edit-config>";
            for (var rpc : List.of(edit, "<commit/>")) {
                assertTrue(session.rpc(rpc).contains("<ok/>"));
            }
        }
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).type("show configuration snmp\r").awaitLine("location \"a?2Jb?c\";").await(PROMPT);
        }
    }

    @Test
    void thePortSpeaksNetconfAsTheDeviceDoes() throws IOException {
        try (var session = NetconfClient.open(device.server().cliPort().orElseThrow(), "root", CliServer.PASSWORD)) {
            assertTrue(session.rpc("<get-config><source><running/></source></get-config>").contains("configuration"));
        }
    }

    @Test
    void aSessionOfATerminalCanBeKilled() throws Exception {
        try (var terminal = device.terminal(); var netconf = device.netconf()) {
            terminal.await(PROMPT);
            var sessions = netconf.rpc("<get><filter><netconf-state"
                    + " xmlns='urn:ietf:params:xml:ns:yang:ietf-netconf-monitoring'><sessions/></netconf-state></filter></get>");
            Pattern.compile("<session-id>(\\d+)<").matcher(sessions).results().map(each -> each.group(1)).forEach(id -> kill(netconf, id));
            terminal.awaitEnd();
        }
    }

    private static void kill(NetconfClient killer, String id) {
        try {
            killer.rpc("<kill-session><session-id>" + id + "</session-id></kill-session>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
