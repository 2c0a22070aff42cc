package org.opennfx.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

final class NfxTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine nfx = Nfx.commandLine();

    @BeforeEach
    void catchOutput() {
        nfx.addSubcommand(new Failing());
        nfx.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    }

    @Test
    void helpGoesToStandardOutput() {
        assertEquals(0, nfx.execute("--help"));
        assertTrue(out.toString().startsWith("Usage: nfx "), out::toString);
        assertEquals("", err.toString());
    }

    @Test
    void helpTellsEachDefaultOnceAndAsItIsWritten() {
        assertEquals(0, nfx.execute("server", "--help"));
        assertFalse(out.toString().matches("(?s).*Default: (\\S+)\\s+Default: .*"), out::toString);
        assertFalse(out.toString().contains("Default: {}") || out.toString().contains("Default: []"), out::toString);
    }

    @Test
    void versionNamesTheProductAndTheJvm() {
        assertEquals(0, nfx.execute("--version"));
        assertTrue(out.toString().matches("nfx \\S+\\Rjava " + Runtime.version().feature() + "\\S*\\R"), out::toString);
    }

    @Test
    void commandLineWithoutSubcommandIsAnErrorThatShowsThem() {
        assertEquals(2, nfx.execute());
        assertTrue(err.toString().contains("failing"), err::toString);
        assertEquals("", out.toString());
    }

    @Test
    void onlyTheCommandThatIsCalledIsBuilt() {
        assertEquals(Set.of("server"), Nfx.commandLine("server", "--bare").getSubcommands().keySet());
        assertTrue(Nfx.commandLine("--help").getSubcommands().size() > 1);
    }

    @Test
    void unknownOptionIsNamedWithoutAStackTrace() {
        assertEquals(2, nfx.execute("--frobnicate"));
        assertEquals("nfx: Unknown option: '--frobnicate'\nTry 'nfx --help'.\n", unixLines(err));
    }

    @Test
    void failureIsOneLineWithoutAStackTrace() {
        assertEquals(2, nfx.execute("failing"));
        assertEquals("nfx: port 8830 is in use\n", unixLines(err));
    }

    @Test
    void anythingElseThatIsThrownShowsWhereItCameFrom() {
        assertEquals(2, nfx.execute("failing", "--broken"));
        assertTrue(err.toString().contains("at " + Failing.class.getName() + ".call"), err::toString);
    }

    private static String unixLines(StringWriter text) {
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    @Command(name = "failing")
    static final class Failing implements Callable<Integer> {

        @CommandLine.Option(names = "--broken")
        private boolean broken;

        @Override
        public Integer call() {
            if (broken) {
                throw new IllegalStateException("a defect");
            }
            throw new CommandFailure("port 8830 is in use");
        }
    }
}
