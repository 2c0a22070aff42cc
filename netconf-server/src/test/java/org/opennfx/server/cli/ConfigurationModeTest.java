package org.opennfx.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class ConfigurationModeTest extends CommandLineSession {
    private static final String PROMPT = "root@jdm# ";

    @BeforeEach
    void forgetChanges() throws IOException {
        device.script("clear system commit\nconfigure\nrollback\nexit\nexit\n");
    }

    /** What a script is answered between its lines configure and exit. */
    private static List<String> answers(String... lines) throws IOException {
        var out = device.script("configure\n" + String.join("\n", lines) + "\nrollback\nexit\nexit\n").out().lines().toList();
        assertEquals("Entering configuration mode", out.getFirst(), out::toString);
        assertEquals(List.of("load complete", "Exiting configuration mode"), out.subList(out.size() - 2, out.size()));
        return out.subList(1, out.size() - 2);
    }

    @Test
    void whatIsSetIsShownAtItsLevel() throws IOException {
        assertEquals(
                List.of("vlan-id 100;", "v100 {", "    vlan-id 100;", "}", "vlans {", "    v100 {", "        vlan-id 100;", "    }", "}"),
                answers("set vlans v100 vlan-id 100", "edit vlans v100", "show", "up", "show", "top show | find vlans"));
    }

    @Test
    void formsOfShow() throws IOException {
        assertEquals(
                List.of("set vlans v100 vlan-id 100", "set vlan-id 100", "set vlans v100 vlan-id 100", "vlan-id 100;"),
                answers(
                        "set vlans v100 vlan-id 100",
                        "show vlans | display set",
                        "show vlans v100 | display set relative",
                        "edit vlans v100",
                        "show vlan-id | display set",
                        "show vlan-id"));
    }

    @Test
    void changesAreCompared() throws IOException {
        assertEquals(
                List.of("[edit]", "+  vlans {", "+      v100 {", "+          vlan-id 100;", "+      }", "+  }"),
                answers("set vlans v100 vlan-id 100", "show | compare"));
    }

    @Test
    void formsForPrograms() throws IOException {
        var xml = answers("set vlans v100 vlan-id 100", "show vlans | display xml");
        assertTrue(xml.contains("        <vlan-id>100</vlan-id>"), xml::toString);
        var json = answers("set vlans v100 vlan-id 100", "show vlans | display json");
        assertTrue(json.stream().anyMatch(line -> line.contains("\"vlan-id\": 100")), json::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            set vlans v100 vlan-id 100; rename vlans v100 to v200      | set vlans v200 vlan-id 100
            set vlans v100 vlan-id 100; copy vlans v100 to v200        | set vlans v100 vlan-id 100; set vlans v200 vlan-id 100
            set vlans v100 vlan-id 100; deactivate vlans v100          | set vlans v100 vlan-id 100; deactivate vlans v100
            set vlans v100 vlan-id 100; annotate vlans v100 "the hall" | set vlans v100 vlan-id 100; annotate vlans v100 "the hall"
            set vlans v100 vlan-id 100; replace pattern v1 with w1     | set vlans w100 vlan-id 100
            set vla v100 desc hall; edit vla v1; set desc yard; up 2; del vla v100 | set vlans v1 description yard
            wildcard range set vlans v[10-11] vlan-id 7; wildcard delete vlans 1$; yes | set vlans v10 vlan-id 7
            wildcard range set vlans v[10-11] vlan-id 7; wildcard delete vlans 1; no | set vlans v10 vlan-id 7; set vlans v11 vlan-id 7
            set vlans v100 vlan-id 100; edit vlans v100; delete; yes; top; set vlans v1 vlan-id 1 | set vlans v1 vlan-id 1
            edit vlans v100; top set vlans v1 vlan-id 1; up set v2 vlan-id 2; exit | set vlans v1 vlan-id 1; set vlans v2 vlan-id 2
            """)
    void statementsChangeTheCandidate(String lines, String result) throws IOException {
        var out = answers((lines + "; top; show vlans | display set").split("; "));
        assertEquals(List.of(result.split("; ")), out.stream().filter(line -> line.matches("(set|deactivate|annotate) .*")).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            set vlons v100                    | 4  | syntax error, expecting <statement>: vlons
            set vlans v100 vlan-id 5000       | 23 | VLAN id must be between 1 and 4094
            set system time-zone Europe/Hel   | 21 | "Europe/Hel" is not one of 619 values, such as Europe/Helsinki
            set system host-name              | 21 | missing argument.
            set system                        | 11 | syntax error, expecting <statement>.
            set v                             | 4  | 'v' is ambiguous.
            edit system host-name             | 22 | syntax error, expecting <statement>.
            delete vlans v100 vlon            | 18 | syntax error, expecting <statement>: vlon
            rename vlans v100                 | 18 | syntax error, expecting <statement>.
            commit at                         | 10 | syntax error, expecting <at>.
            commit at 12:00 confirmed 5       | 16 | syntax error.
            commit confirmed at 12:00         | 17 | syntax error.
            commit sometimes                  | 7  | syntax error, expecting <command>.
            rollback sometimes                | 9  | syntax error, expecting <command>.
            something                         | 0  | syntax error, expecting <command>.
            load merge                        | 11 | syntax error, expecting <filename>.
            load patch relative terminal      | 11 | syntax error.
            """)
    void theWrongWordIsPointedAt(String line, int column, String message) throws IOException {
        assertEquals(List.of(" ".repeat(column) + "^", message), answers(line));
    }

    @Test
    void toDeleteWhatIsNotThereIsAWarning() throws IOException {
        assertEquals(List.of("warning: statement not found"), answers("delete vlans v100"));
    }

    @Test
    void whatIsNotThereIsNotMarked() throws IOException {
        var warning = "warning: statement not found";
        assertEquals(
                List.of(warning, warning, warning, "configuration check succeeds"),
                answers("annotate vlans v100 hall", "deactivate vlans v100", "activate vlans v100", "commit check"));
    }

    @Test
    void whatIsWrongWithACommitIsToldWithItsPlace() throws IOException {
        assertEquals(
                List.of("[edit vlans v100]", "  'l3-interface'", "    Interface must already be defined under [edit interfaces]", "error: configuration check-out failed"),
                answers("set vlans v100 vlan-id 100", "set vlans v100 l3-interface irb.7", "commit"));
    }

    @Test
    void aTerminalIsAskedForAPassword() throws Exception {
        try (var terminal = device.terminal()) {
            terminal.await("root@jdm> ").type("configure\r").await(PROMPT);
            terminal.type("set system root-authentication plain-text-password\r").await("New password: ");
            terminal.type("secret2\r").await("Retype new password: ").type("secret3\r").awaitLine("error: Passwords are not equal; aborting");
            terminal.await(PROMPT).type("set system root-authentication plain-text-password\r").await("New password: ");
            terminal.type("secret1\r").await("Retype new password: ").type("secret1\r").await(PROMPT);
            terminal.type("commit\r").awaitLine("commit complete");
            assertTrue(terminal.screen().stream().noneMatch(line -> line.contains("secret")), terminal.screen()::toString);
        }
    }

    @Test
    void keysCompleteStatements() throws Exception {
        try (var terminal = device.terminal()) {
            terminal.await("root@jdm> ").type("conf \r").await(PROMPT);
            terminal.type("set vla v100 desc hall\r").await(PROMPT).type("show vlans | display set\r").awaitLine("set vlans v100 description hall");
            terminal.await(PROMPT).type("delete vlans v1\t").await(PROMPT + "delete vlans v100 ").type("?").awaitLine("Possible completions:");
        }
    }

    @Test
    void aCommitIsPutOffAndCleared() throws Exception {
        try (var terminal = device.terminal()) {
            terminal.await("root@jdm> ").type("configure\r").await(PROMPT).type("set vlans v100 vlan-id 100\r").await(PROMPT);
            terminal.type("commit at \"2099-08-21 15:30\" comment night\r").awaitLine("configuration check succeeds")
                    .awaitLine("commit at will be executed at 2099-08-21 15:30:00 UTC")
                    .awaitLine("Exiting configuration mode").await("root@jdm> ");
            terminal.type("show system commit\r").awaitLine("commit requested by root via cli 127.0.0.1 at 2099-08-21 15:30:00 UTC").await("root@jdm> ");
            terminal.type("configure\r").await(PROMPT).type("delete vlans\r")
                    .awaitLine("  a scheduled commit of root, which has to be cleared first").await(PROMPT);
            terminal.type("run clear system commit\r").awaitLine("Pending commit cleared.").await(PROMPT);
            terminal.type("delete vlans\r").await(PROMPT);
        }
    }

    @Test
    void usersAreToldOfEachOther() throws Exception {
        try (var one = device.terminal(); var other = device.terminal()) {
            one.await("root@jdm> ").type("configure\r").await(PROMPT).type("edit vlans\r").awaitLine("{master:0}[edit vlans]").await(PROMPT);
            one.type("set v100 vlan-id 100\r").await(PROMPT);
            other.await("root@jdm> ").type("configure\r").await(PROMPT);
            var shown = other.screen();
            assertTrue(shown.contains("Users currently editing the configuration:"), shown::toString);
            assertTrue(shown.contains("      [edit vlans]"), shown::toString);
            assertTrue(shown.contains("The configuration has been changed but not committed"), shown::toString);
            other.type("exit\r").await("Exit with uncommitted changes? [yes,no] (yes) ").type("\r").awaitLine("Exiting configuration mode");
            one.type("top\r").await(PROMPT).type("delete vlans\r").await(PROMPT);
        }
    }

    @Test
    void whoEditsAloneKeepsOthersOut() throws Exception {
        try (var one = device.terminal(); var other = device.terminal()) {
            one.await("root@jdm> ").type("configure exclusive\r").awaitLine("warning: uncommitted changes will be discarded on exit").await(PROMPT);
            other.await("root@jdm> ").type("configure\r").await(PROMPT);
            other.type("set vlans v100 vlan-id 100\r").awaitLine("error: configuration database locked by:").await(PROMPT);
            assertTrue(other.screen().contains("      exclusive [edit]"), other.screen()::toString);
            one.type("set vlans v100 vlan-id 100\r").await(PROMPT).type("exit\r");
            one.await("Discard uncommitted changes? [yes,no] (yes) ").type("\r").awaitLine("Exiting configuration mode");
            other.type("show vlans\r").await(PROMPT);
            assertTrue(other.screen().stream().noneMatch(line -> line.contains("vlan-id 100;")));
        }
    }

    @Test
    void loadingIsAllOrNothing() throws IOException {
        var out = device.script("configure\nload set terminal\nset vlans v100 vlan-id 100\nset vlans v200 vlan-id 5000\n").out();
        assertTrue(out.contains("""
                terminal:2:(24) VLAN id must be between 1 and 4094
                  set vlans v200 vlan-id 5000
                                         ^
                error: load failed (1 errors)"""), out);
        assertEquals(List.of(), answers("show vlans"));
    }

    @Test
    void whatIsWrongInWhatIsLoadedIsToldLineByLine() throws IOException {
        var out = device.script("configure\nload merge terminal\nvlans {\n    v200 {\n        vlan-id 5000;\n    }\n}\nnonsense {\n}\n").out();
        assertEquals(
                List.of("terminal:3:(17) VLAN id must be between 1 and 4094", "terminal:6:(1) syntax error, expecting <statement>: nonsense"),
                out.lines().filter(line -> line.startsWith("terminal:")).toList());
    }

    @Test
    void whoeverEditsIsRemindedOfACommitThatWaitsToBeConfirmed() throws Exception {
        var reminder = "# commit confirmed will be rolled back in 5 minutes";
        try (var terminal = device.terminal()) {
            terminal.await("root@jdm> ").type("configure\r").awaitNext(PROMPT).type("set system domain-name example.com\r").awaitNext(PROMPT);
            terminal.type("commit confirmed 5\r").awaitLine(reminder).awaitNext(PROMPT).type("commit\r").awaitNext(PROMPT);
            assertEquals(1, terminal.screen().stream().filter(reminder::equals).count());
        }
    }

    @Test
    void whatIsToBeKnownOfACommitIsToldBeforeItIsComplete() throws IOException {
        var warning = "warning: Configuration archival site cannot be used: https://192.0.2.5/configs/: the operator of this server does"
                + " not allow this place (nfx server --allow-url)";
        assertEquals(
                List.of(warning, "configuration check succeeds", warning, "commit complete", "commit complete"),
                answers(
                        "set system archival configuration transfer-on-commit",
                        "set system archival configuration archive-sites https://192.0.2.5/configs/",
                        "commit check",
                        "commit",
                        "delete system archival",
                        "commit"));
    }

    @Test
    void aCommitThatWaitsToBeConfirmedIsMarkedWhereCommitsAreShown() throws IOException {
        var marked = "run show system commit | match \"via cli commit confirmed, rollback in 5mins$\" | count";
        assertEquals(
                List.of("commit confirmed will be automatically rolled back in 5 minutes unless confirmed", "commit complete",
                        "Count: 1 lines", "load complete", "commit complete", "Count: 0 lines"),
                answers("set system domain-name example.edu", "commit confirmed 5", marked, "rollback 1", "commit", marked));
    }

    @Test
    void commitsThatOneCanGoBackToAreOffered() throws Exception {
        answers("set system domain-name example.org", "commit comment moved", "rollback 1", "commit");
        try (var terminal = device.terminal()) {
            terminal.await("root@jdm> ").type("configure\r").awaitNext(PROMPT).type("rollback 1?").awaitLine("Possible completions:").await(PROMPT + "rollback 1");
            assertTrue(
                    terminal.screen().stream().anyMatch(line -> line.matches("  1 {20}\\d{4}-\\d\\d-\\d\\d .* UTC by root via cli moved")),
                    terminal.screen()::toString);
            assertTrue(terminal.screen().contains(PROMPT + "rollback 1?"), terminal.screen()::toString);
            terminal.type(Typist.CTRL_C).await(PROMPT);
            for (var command : List.of("run show system rollback ", "run show system rollback 0 compare ")) {
                terminal.type(command + "?").awaitLineLike("  1 {20}\\d{4}-.* UTC by root via cli moved").await(PROMPT + command);
                terminal.type(Typist.CTRL_C).await(PROMPT);
            }
        }
    }

    @Test
    void valuesThatThereCanBeAreOfferedWithWhatTheyMean() throws Exception {
        try (var terminal = device.terminal()) {
            terminal.await("root@jdm> ").type("configure\r").await(PROMPT);
            terminal.type("set virtual-network-functions vrtr1 interfaces eth2 management ?")
                    .awaitLine("  out-of-band          Bridge to the management port").type(Typist.CTRL_C).await(PROMPT);
            terminal.type("set virtual-network-functions vrtr1 interfaces eth2 mapping hsxe\t")
                    .awaitLine("  hsxe0").awaitLine("  hsxe1").type(Typist.CTRL_C).await(PROMPT);
        }
    }

    @Test
    void aWrongValueIsToldAtTheSpaceBarAsAtEnterAndThePromptIsDrawnAgain() throws Exception {
        try (var terminal = device.terminal()) {
            terminal.await("root@jdm> ").type("configure\r").await(PROMPT);
            var line = PROMPT + "set system services ssh root-login maybe";
            terminal.type("set system services ssh root-login maybe ").awaitLine("{master:0}[edit]").awaitLine("\"maybe\" is not one of allow, deny, deny-password").await(line);
            var screen = terminal.screen();
            var end = screen.size();
            assertEquals(
                    List.of(
                            " ".repeat(line.length() - "maybe".length()) + "^",
                            "\"maybe\" is not one of allow, deny, deny-password",
                            "{master:0}[edit]",
                            line),
                    screen.subList(end - 4, end));
        }
    }

    @Test
    void loginClassesThatAreThereAreOffered() throws Exception {
        try (var terminal = device.terminal()) {
            terminal.await("root@jdm> ").type("configure\r").awaitNext(PROMPT).type("set system login class guard\r").awaitNext(PROMPT);
            terminal.type("set system login user joe class ?").awaitLine("  <class>              Login class of the user");
            for (var offered : List.of("super-user +May do everything", "operator .*", "read-only .*", "unauthorized .*", "guard")) {
                terminal.awaitLineLike("  " + offered);
            }
        }
    }

    @Test
    void aWildcardThatMatchesNothingSaysSo() throws IOException {
        assertEquals(List.of("warning: statement not found"), answers("wildcard delete vlans none.*"));
    }

    @Test
    void whoEditsIsShownWithHisTerminalAndHowLongHeWasIdle() throws IOException {
        var status = answers("status");
        assertEquals("Users currently editing the configuration:", status.getFirst());
        assertTrue(status.get(1).matches("  root terminal pts/\\d+ \\(pid \\d+\\) on since .* UTC, idle 00:00:\\d\\d"), status::toString);
        assertEquals("      [edit]", status.get(2));
    }

    @Test
    void whatIsRunningIsShownInTheOperationalMode() throws IOException {
        answers("set system domain-name example.net", "commit", "set system domain-name example.org");
        assertEquals("set system domain-name example.net\n", device.exec("show configuration system domain-name | display set").out());
        assertEquals("domain-name example.net;\n", device.exec("show conf sys domain-name").out());
        assertEquals(List.of("domain-name example.net;"), answers("set system domain-name example.org", "run show configuration system domain-name"));
        assertTrue(device.exec("show configuration vlons").out().contains("expecting <statement>: vlons"));
    }

    @Test
    void imagesAreOfferedWhereOneIsNamed() throws Exception {
        var images = Files.createDirectories(directory.resolve("state/images"));
        Files.write(images.resolve("router.qcow2"), new byte[512]);
        try (var terminal = device.terminal()) {
            terminal.await("root@jdm> ").type("configure\r").await(PROMPT);
            terminal.type("set virtual-network-functions a image /var/third-party/images/rou\t");
            terminal.await(PROMPT + "set virtual-network-functions a image /var/third-party/images/router.qcow2 ");
        }
    }

    @Test
    void whatIsSavedIsLoadedAgain() throws IOException {
        assertEquals(
                List.of("Wrote 10 lines of configuration to 'kept'", "load complete", "load complete", "set vlans v100 vlan-id 100"),
                answers("set vlans v100 vlan-id 100", "save kept", "rollback", "load merge kept", "show vlans | display set"));
        assertEquals("error: /var/third-party/images/missing: No such file or directory", answers("load merge missing").getFirst());
        assertTrue(answers("save /etc/motd").getFirst().startsWith("error: /etc"));
    }

    @Test
    void aLevelIsSavedWithThoseItIsIn() throws IOException {
        answers("set vlans v100 vlan-id 100", "set vlans v200 vlan-id 200", "edit vlans v100", "save level.conf");
        assertEquals("vlans {\n    v100 {\n        vlan-id 100;\n    }\n}\n", device.exec("file show level.conf").out());
        assertEquals(
                List.of("load complete", "set vlans v100 vlan-id 100"), answers("load merge level.conf", "show vlans | display set"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"set", "xml", "json"})
    void whatIsSavedInAnotherFormIsKnownByIt(String form) throws IOException {
        answers("set vlans v100 vlan-id 100", "edit vlans", "save kept-as | display " + form, "top", "save kept." + form + " | display " + form);
        for (var name : List.of("kept-as", "kept." + form)) {
            assertEquals(
                    List.of("load complete", "set vlans v100 vlan-id 100"), answers("load merge " + name, "show vlans | display set"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            load merge terminal              | vlans { v100 { vlan-id 100; } }
            load merge relative terminal     | v100 { vlan-id 100; }
            load replace terminal            | vlans { replace: v100 { vlan-id 100; } }
            load merge terminal              | <configuration><vlans><vlan><name>v100</name><vlan-id>100</vlan-id></vlan></vlans></configuration>
            load merge terminal              | { "configuration" : { "vlans" : { "vlan" : [ { "name" : "v100", "vlan-id" : 100 } ] } } }
            load set relative terminal       | set v100 vlan-id 100
            """)
    void everyFormIsLoaded(String command, String text) throws Exception {
        try (var terminal = device.terminal()) {
            terminal.await("root@jdm> ").type("configure\r").await(PROMPT).type("set vlans v1 vlan-id 1\r").await(PROMPT);
            terminal.type("edit vlans\r").await(PROMPT).type(command + "\r").awaitLine("[Type ^D at a new line to end input]");
            terminal.type(text + "\r" + Typist.CTRL_D);
            terminal.awaitLine("load complete").await(PROMPT).type("show v100\r").awaitLine("vlan-id 100;");
        }
    }
}
