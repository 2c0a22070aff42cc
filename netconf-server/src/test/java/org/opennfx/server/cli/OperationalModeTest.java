package org.opennfx.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class OperationalModeTest extends CommandLineSession {
    private static final String PROMPT = "root@jdm> ";

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', value = {
        "show version | match Hostname > Hostname: jdm",
        "sh ver | m hostname > Hostname: jdm",
        "show version | display xml | match host-name > `  <host-name>jdm</host-name>`",
        "show version | display json | match host-name > `    \"host-name\": \"jdm\",`",
        "show version | last 1 | count > Count: 1 lines",
        "show cli | match complete > CLI complete-on-space set to on",
        "set cli screen-length 0 > Screen length set to 0",
        "set cli timestamp disable > CLI timestamp disabled"
    })
    void aCommandIsAnswered(String command, String answer) throws IOException {
        assertEquals(new CliServer.Outcome(0, answer + "\n"), device.exec(command));
    }

    @Test
    void answersGoToFiles() throws IOException {
        var written = new CliServer.Outcome(0, "Wrote 1 lines of output to 'host'\n");
        assertEquals(written, device.exec("show version | match hostname | save host"));
        assertEquals(written, device.exec("show version | match model | append host"));
        var shown = device.exec("file show host").out();
        assertEquals("Hostname: jdm\nModel: nfx250_s2_10_t\n", shown);
        assertEquals(written, device.exec("show version | match hostname | save host"));
        assertEquals("Hostname: jdm\n", device.exec("file show host").out());
    }

    @Test
    void anAnswerThatFailsLeavesNoFile() throws IOException {
        assertEquals(1, device.exec("file show missing | save answer").status());
        assertEquals(new CliServer.Outcome(0, "Wrote 1 lines of output to 'answer'\n"), device.exec("show version | match hostname | append answer"));
        assertEquals("Hostname: jdm\n", device.exec("file show answer").out());
    }

    @Test
    void answersGoToNoFilesElsewhere() throws IOException {
        assertEquals(1, device.exec("show version | save /etc/motd").status());
        assertEquals(1, device.exec("show version | save ../../motd").status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', value = {
        "nonsense > ^|unknown command.",
        "show nonsense > `     ^|syntax error, expecting <command>.`",
        "show > `     ^|syntax error, expecting <command>.`",
        "show vlans ab cd > `              ^|syntax error.`",
        "set cli screen-length > `                      ^|missing argument.`",
        "set cli screen-length x > `                      ^|invalid number: a number from 0 to 100000 is expected.`",
        "show version | display yaml > `                       ^|syntax error, expecting <command>.`",
        "show version | compare > `               ^|only configurations can be compared.`",
        "show cli | compare > `           ^|only configurations can be compared.`",
        "show version | display set > `                       ^|only configurations can be displayed so.`",
        "show version | display xml tree > `                           ^|syntax error, expecting <command>.`",
        "show cli | display xml > `           ^|the answer is text alone.`",
        "show configuration | display xml rpc > `                                 ^|configurations have no rpc of their own: get-configuration asks for them.`",
        "show configuration | compare rollback 0 | display xml > `                                          ^|a comparison is text alone.`",
        "start shell > error: there is no shell of the system: it is for super-users of a server that was started with --allow-shell"
    })
    void whatIsWrongIsPointedAt(String command, String told) throws IOException {
        assertEquals(new CliServer.Outcome(1, told.replace('|', '\n') + "\n"), device.exec(command));
    }

    @Test
    void scriptWithoutAnAnswerIsToldTheQuestion() throws IOException {
        assertEquals(
                new CliServer.Outcome(1, "Reboot the system ? [yes,no] (no)\n"), device.exec("request system reboot"));
    }

    @Test
    void deviceReachesItself() throws IOException {
        var out = device.exec("ping 127.0.0.1 count 1").out();
        assertTrue(out.contains("1 packets transmitted, 1 packets received, 0% packet loss"), out);
    }

    @Test
    void linesOfPingComeOneByOneAndEndWithTheStatistics() throws Exception {
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).type("ping 127.0.0.1 interval 60\r");
            terminal.awaitLineLike("64 bytes from 127.0.0.1: icmp_seq=0 ttl=64 time=[0-9.]+ ms").type(Typist.CTRL_C);
            terminal.awaitLine("1 packets transmitted, 1 packets received, 0% packet loss").await(PROMPT);
        }
    }

    @Test
    void whatComesInPartsIsNotPaged() throws Exception {
        try (var terminal = Typist.at(device.login(), 120, 6)) {
            terminal.await(PROMPT).type("ping 127.0.0.1 count 3\r").awaitLine("3 packets transmitted, 3 packets received, 0% packet loss");
            terminal.await(PROMPT);
        }
    }

    @Test
    void whoeverWaitsSeesForHowLong() throws Exception {
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).type("ping 127.0.0.1 interval 60\r").await("... 4 s").type(Typist.CTRL_C).await(PROMPT);
            assertFalse(terminal.screen().contains("... 4 s"), terminal.screen()::toString);
        }
    }

    @Test
    void linesOfALogAppearWhileOneTypes() throws Exception {
        var log = Files.writeString(Files.createDirectories(directory.resolve("state/log")).resolve("trace"), "before\n");
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).type("monitor start trace\r").await(PROMPT).type("show ver").await(PROMPT + "show ver");
            Files.writeString(log, "after\n", StandardOpenOption.APPEND);
            terminal.awaitLine("*** trace ***").awaitLine("after").await(PROMPT + "show ver").type(Typist.CTRL_C).await(PROMPT);
            assertFalse(terminal.screen().contains("before"), terminal.screen()::toString);
            terminal.type("monitor list | count\r").awaitLine("Count: 1 lines").await(PROMPT);
            terminal.type("monitor stop\r").await(PROMPT).type("monitor list | count\r").awaitLine("Count: 0 lines");
        }
    }

    @Test
    void aLogThatWasBegunAnewIsFollowed() throws Exception {
        var log = Files.writeString(Files.createDirectories(directory.resolve("state/log")).resolve("turned"), "a long line before\n");
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).type("monitor start turned\r").await(PROMPT);
            Files.move(log, log.resolveSibling("turned.0"));
            Files.writeString(log, "new\n");
            terminal.awaitLine("new");
        }
    }

    @Test
    void trafficIsShownAgainAndAgainUntilAKeyEndsIt() throws Exception {
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).type("monitor interface traffic\r").awaitLine("Quit='q' or ESC, Freeze='f', Thaw='t'").type("q").await(PROMPT);
            assertTrue(terminal.screen().stream().anyMatch(line -> line.startsWith("ge-0/0/0 ")), terminal.screen()::toString);
        }
        assertEquals("Count: 1 lines\n", device.exec("monitor interface ge-0/0/* | match \"^ge-0/0/1 +Up +[0-9]+ +[0-9]+ +[0-9]+ +[0-9]+$\" | count").out());
        var page = device.exec("monitor interface ge-0/0/1").out();
        assertTrue(page.contains("\nInterface: ge-0/0/1, Link is Up\nTraffic statistics: "), page);
        assertTrue(page.lines().anyMatch(line -> line.matches("  Input bytes: +[0-9]+ +\\([0-9]+ bps\\) +\\[[0-9]+]")), page);
    }

    @Test
    void keysTurnToOtherInterfacesWhileTrafficIsWatched() throws Exception {
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).type("monitor interface ge-0/0/0\r").awaitLine("Interface: ge-0/0/0, Link is Up");
            terminal.type("n").awaitLine("Interface: ge-0/0/1, Link is Up");
            terminal.type("ige-0/0/9x\u007f9\r").awaitLine("interface ge-0/0/99 not found");
            terminal.type("i").await("Interface: ").type("jmgmt0\r").awaitLine("Interface: jmgmt0, Link is Up");
            terminal.type("ft").awaitLineLike("  Input packets: .* \\[[0-9]+]").type("q").await(PROMPT);
        }
    }

    @Test
    void aWordThatCouldBeSeveralIsAskedBack() throws IOException {
        var outcome = device.exec("show c");
        assertEquals(1, outcome.status());
        assertTrue(outcome.out().startsWith("     ^\n'c' is ambiguous.\nPossible completions:\n  chassis "), outcome.out());
        assertTrue(outcome.out().contains("\n  cli "), outcome.out());
    }

    @Test
    void whatParametersCouldBeMeantIsListed() throws IOException {
        var told = "'de' is ambiguous.\nPossible completions:\n  descriptions         Show text descriptions\n  detail ";
        assertTrue(device.exec("show interfaces de").out().contains(told));
    }

    @Test
    void aLongAnswerComesPageByPage() throws Exception {
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).type("set cli screen-length 5\r").awaitLine("Screen length set to 5").await(PROMPT);
            terminal.type("show version\r").awaitMore();
            assertTrue(terminal.screen().contains("Model: nfx250_s2_10_t"));
            assertFalse(terminal.screen().stream().anyMatch(line -> line.contains("base package")), terminal.screen()::toString);
            terminal.type("\r").awaitLine("JUNOS Host nfx-2 control-plane flex package [15.1X53-D45.3]").awaitMore();
            terminal.type(" ").awaitLine("JUNOS Host qfx-jdm package [15.1X53-D45.3]").await(PROMPT);
            terminal.type("show version\r").awaitMore().type("q").await(PROMPT);
            terminal.type("show version\r").awaitMore().type(Typist.CTRL_C).await(PROMPT);
            terminal.type("show version | no-more\r").await(PROMPT);
        }
    }

    @Test
    void oneGoesBackAndForthInAnAnswerAndLooksForText() throws Exception {
        numbers("numbers", 100);
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).type("set cli screen-length 11\r").awaitLine("Screen length set to 11").await(PROMPT);
            terminal.type("show log numbers | except x\r").await("---(more 10%)---").type(" ").await("---(more 20%)---");
            terminal.type("d").await("---(more 25%)---").type("b").await("---(more 15%)---").type("u").await("---(more 10%)---");
            terminal.type("/number 5.$\r").await("---(more 60%)---").type("n").await("---(more 61%)---");
            terminal.type("g").await("---(more 10%)---").type("h").awaitLine("---(Help for CLI automore)---").await("---(more 10%)---");
            assertEquals("Quit:                              q, Q or ^C", terminal.screen().get(terminal.screen().size() - 2));
            terminal.type("/(\r").awaitLine("invalid regular expression: Unclosed group").await("---(more 10%)---");
            terminal.type("/nothing\r").awaitLine("Pattern not found").await("---(more 10%)---");
            terminal.type("G").awaitLine("number 99").await(PROMPT);
            assertFalse(terminal.screen().contains("number 80"), terminal.screen()::toString);
            terminal.type("show log numbers | last 1 | hold\r").await("---(more 100%)---").type("q").await(PROMPT);
        }
    }

    @Test
    void aLongAnswerIsLookedThroughWithoutBeingKept() throws Exception {
        numbers("many", 60_000);
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).type("set cli screen-length 5\r").awaitLine("Screen length set to 5").await(PROMPT);
            terminal.type("show log many\r").await("---(more)---").type("/number 50000\r").awaitLine("number 50000").await("---(more)---");
            terminal.type("G").awaitLine("number 59999").await(PROMPT);
            assertFalse(terminal.screen().contains("number 50010"), terminal.screen()::toString);
        }
    }

    private static void numbers(String log, int count) throws IOException {
        var lines = IntStream.range(0, count).mapToObj(number -> "number " + number).toList();
        Files.write(Files.createDirectories(directory.resolve("state/log")).resolve(log), lines);
    }

    @Test
    void aPageIsAsLongAsTheTerminal() throws Exception {
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).resize(120, 6);
            terminal.type("show version\r").awaitMore().type("q").await(PROMPT);
        }
    }

    @Test
    void whatWasTypedIsRemembered() throws Exception {
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).type("set cli prompt \"me% \"\r").await("me% ");
            terminal.type("show cli history | trim 14\r").awaitLine("set cli prompt \"me% \"");
        }
    }

    @Test
    void theTimeStandsBeforeAnAnswerIfItIsWanted() throws Exception {
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).type("set cli timestamp\r").awaitLine("CLI timestamp set to: %b %d %T").await(PROMPT);
            terminal.type("show version | match Model\r").awaitLine("Model: nfx250_s2_10_t").await(PROMPT);
            var before = terminal.screen().get(terminal.screen().indexOf("Model: nfx250_s2_10_t") - 1);
            assertTrue(before.matches("[A-Z][a-z]{2} \\d\\d \\d\\d:\\d\\d:\\d\\d"), before);
        }
    }

    @Test
    void whatAnsibleSaysFirstIsTaken() throws Exception {
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).type("set cli timestamp disable\n").await(PROMPT);
            terminal.type("set cli screen-length 0\n").awaitLine("Screen length set to 0").await(PROMPT);
            terminal.type("set cli screen-width 1024\n").awaitLine("Screen width set to 1024").await(PROMPT);
            terminal.type("show interfaces | display xml | match </rpc-reply>\n").awaitLine("</rpc-reply>").await(PROMPT);
        }
    }

    @Test
    void whatOneMayNotDoIsNoCommand() throws Exception {
        device.configure("set system login user joe class read-only authentication plain-text-password-value Joe0nly!");
        try (var terminal = Typist.at(device.login("joe", "Joe0nly!"), 120, 50)) {
            terminal.await("joe@jdm> ").type("?").awaitLine("Possible completions:").awaitNext("joe@jdm> ");
            assertEquals(List.of("exit", "help", "monitor", "quit", "set", "show", "ssh"), offered(terminal));
            terminal.type("configure\r").awaitNext("joe@jdm> ").type("request\r").awaitNext("joe@jdm> ");
            assertEquals(2, terminal.screen().stream().filter("unknown command."::equals).count());
        }
    }

    @Test
    void whoMayNotCommitIsNotOfferedIt() throws Exception {
        device.configure("""
                set system login class drafter permissions [ view configure ]
                set system login class drafter deny-commands commit
                set system login user eve class drafter authentication plain-text-password-value Eve0nly!
                """);
        try (var terminal = Typist.at(device.login("eve", "Eve0nly!"), 120, 50)) {
            terminal.await("eve@jdm> ").type("configure\r").awaitNext("eve@jdm# ");
            terminal.type("?").awaitLine("Possible completions:").awaitNext("eve@jdm# ");
            assertTrue(offered(terminal).contains("rollback"), terminal.screen()::toString);
            assertFalse(offered(terminal).contains("commit"), terminal.screen()::toString);
            terminal.type("commit\r").awaitLine("syntax error, expecting <command>.");
        }
    }

    @Test
    void rightsThatAreGivenCountAtOnce() throws Exception {
        device.configure("set system login user ann class read-only authentication plain-text-password-value Ann0nly!");
        try (var terminal = Typist.at(device.login("ann", "Ann0nly!"), 120, 50)) {
            terminal.await("ann@jdm> ").type("configure\r").awaitLine("unknown command.").awaitNext("ann@jdm> ");
            device.configure("set system login user ann class super-user");
            terminal.type("configure\r").awaitNext("ann@jdm# ");
        }
    }

    private static List<String> offered(Typist terminal) {
        return terminal.screen().stream()
                .filter(line -> line.startsWith("  "))
                .map(line -> line.strip().replaceFirst(" .*", ""))
                .toList();
    }

    @Test
    void interfacesAreOfferedInTheOrderOfTheirNumbers() throws Exception {
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).type("show interfaces ?").awaitLine("Possible completions:").await(PROMPT + "show interfaces ");
            var interfaces = offered(terminal).stream().filter(name -> name.matches("[a-z]+-0/0/.*|j.*0")).toList();
            assertEquals(List.of("ge-0/0/0", "ge-0/0/1", "ge-0/0/2"), interfaces.subList(0, 3));
            assertEquals(
                    List.of("ge-0/0/9", "ge-0/0/10", "ge-0/0/11", "jmgmt0", "jsxe0", "sxe-0/0/0", "sxe-0/0/1", "xe-0/0/12", "xe-0/0/13"),
                    interfaces.subList(9, interfaces.size()));
        }
    }

    @Test
    void logsAreOfferedWhereOneIsToBeNamed() throws Exception {
        numbers("offered", 1);
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).type("show log off\t").await(PROMPT + "show log offered ").type(Typist.CTRL_C).await(PROMPT);
            terminal.type("monitor start ?").awaitLineLike("  offered +Name of the log file").await(PROMPT + "monitor start ");
        }
    }

    @Test
    void whoHasCommittedLastIsToldWithTheUptime() throws IOException {
        var lines = device.exec("show system uptime").out().lines().toList();
        assertTrue(lines.stream().anyMatch(line -> line.matches("Last configured: \\d{4}-.* UTC \\(00:\\d\\d:\\d\\d ago\\) by root")), lines::toString);
    }

    @Test
    void aTerminalHasOneNameInEveryList() throws Exception {
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).type("configure\r").await("root@jdm# ").type("status\r").awaitLine("      [edit]").awaitNext("root@jdm# ");
            var named = terminal.screen().stream().filter(line -> line.startsWith("  root terminal pts/")).findFirst().orElseThrow();
            var name = named.replaceFirst("^  root terminal (\\S+) .*", "$1");
            terminal.type("run show system users\r").awaitLineLike("root +" + name + " .* cli");
            assertEquals(0, device.exec("request system logout terminal " + name).status());
            terminal.awaitEnd();
        }
    }

    @Test
    void wordsThatBeginCommandsAreExplained() throws Exception {
        try (var terminal = device.terminal()) {
            terminal.awaitNext(PROMPT).type("?").awaitNext(PROMPT).awaitLine("  set                  Set CLI properties");
            assertEquals(1, terminal.screen().stream().filter(line -> line.startsWith("  show ")).count());
            assertTrue(terminal.screen().stream().noneMatch(line -> line.matches("  \\w+")), terminal.screen()::toString);
            terminal.type("show c?").awaitNext(PROMPT + "show c");
            assertEquals(1, terminal.screen().stream().filter(line -> line.startsWith("  cli ")).count());
        }
    }

    @Test
    void commitsAreShownWithTheFrontEndThatTheyCameBy() throws Exception {
        device.script("configure\nset vlans v9 vlan-id 9\ncommit\ndelete vlans v9\ncommit and-quit\nexit\n");
        assertEquals("Count: 2 lines\n", device.exec("show system commit | match \"via cli$\" | last 2 | count").out());
    }

    @Test
    void aKeyIsNotRepeatedWithoutEnd() throws Exception {
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).type("\u001b99999999x\u0001\u000b").await(PROMPT);
            terminal.type("\u0019".repeat(3) + Typist.CTRL_C).await(PROMPT).type("exit\r");
            assertEquals(0, terminal.status());
        }
    }

    @Test
    void aLineHasOneLine() throws Exception {
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).type("set cli\u001b\r").awaitLine("syntax error, expecting <command>.").await(PROMPT);
        }
    }

    @Test
    void aQuestionIsLeftWithoutAnAnswer() throws Exception {
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).type("configure\r").await("root@jdm# ");
            terminal.type("set system root-authentication plain-text-password\r").await("New password: ");
            terminal.type(Typist.CTRL_C).await("root@jdm# ").type("exit\r").await(PROMPT);
        }
    }

    @Test
    void linesThatAreLoadedEndWithNothingWhenTheyAreBrokenOff() throws Exception {
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).type("configure\r").await("root@jdm# ").type("load set terminal\r");
            terminal.awaitLine("[Type ^D at a new line to end input]").type("set system host-name other\r").awaitLine("set system host-name other");
            terminal.type(Typist.CTRL_C).await("root@jdm# ").type("show | compare | count\r").awaitLine("Count: 0 lines");
            terminal.type("exit\r").await(PROMPT);
        }
    }
}
