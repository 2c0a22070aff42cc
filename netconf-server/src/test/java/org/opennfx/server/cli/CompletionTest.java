package org.opennfx.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.Line;
import org.opennfx.server.line.Words;

class CompletionTest {
    private static final Offer END = Offer.end();

    /** Knows {@code show version|vlans}, {@code set VALUE} with the values there, and {@code request NAME}. */
    private static final class Example implements Mode {
        @Override
        public Optional<String> banner() {
            return Optional.empty();
        }

        @Override
        public String prompt() {
            return "> ";
        }

        @Override
        public Next run(Line line, Screen screen) {
            return new Next.Stay();
        }

        @Override
        public List<Offer> offers(Words words) {
            return switch (words.text(0)) {
                case "" -> List.of(Offer.word("set", "Set"), Offer.word("show", "Show"), Offer.word("request", "Ask"));
                case "show" -> words.size() == 1
                        ? List.of(Offer.word("version", "Version"), Offer.word("vlans", "VLANs"))
                        : List.of(END);
                case "set" -> List.of(Offer.placeholder("name", "Name"), Offer.value("v10", ""), Offer.value("v100", ""));
                case "copy" -> List.of(Offer.placeholder("file", "File"), Offer.value("\"my image.qcow2\"", ""), Offer.value("\"the \\\"old\\\" one\"", ""));
                case "strict" -> {
                    if (words.size() > 1) {
                        throw words.problem(1, "this is " + words.text(1) + ".");
                    }
                    yield List.of(Offer.value("even", ""));
                }
                case "secret" -> throw RpcError.application(ErrorTag.ACCESS_DENIED, "joe may not read it").asException();
                default -> throw words.problem(0, "unknown command.");
            };
        }
    }

    private static Completion at(String typed) {
        return Completion.of(new Example(), typed);
    }

    private static String inserted(Completion.Reaction reaction) {
        return ((Completion.Insert) reaction).text();
    }

    private static List<String> listed(Completion.Reaction reaction) {
        return ((Completion.Listing) reaction).offers().stream().map(Offer::text).toList();
    }

    private static List<String> told(Completion.Reaction reaction) {
        return ((Completion.Wrong) reaction).lines(2);
    }

    @Test
    void whoMayNotReadWhatFollowsCanTypeOnAndIsTold() {
        assertEquals(" ", inserted(at("secret a").space()));
        assertEquals(List.of("         ^", "error: joe may not read it"), told(at("secret ").help()));
        assertEquals(List.of("         ^", "error: joe may not read it"), told(at("secret a").tab()));
    }

    @Test
    void theSpaceBarWritesAWordOutThatIsClear() {
        assertEquals("quest ", inserted(at("re").space()));
        assertEquals("rsion ", inserted(at("show ve").space()));
    }

    @Test
    void theSpaceBarListsWhatAWordCouldBe() {
        assertEquals(
                List.of("       ^", "'v' is ambiguous.", "Possible completions:", "  version              Version", "  vlans                VLANs"),
                told(at("show v").space()));
    }

    @Test
    void theSpaceBarTellsWhatIsNoWord() {
        assertEquals(List.of("  ^", "unknown command."), told(at("x").space()));
        assertEquals(List.of("       ^", "syntax error, expecting <command>."), told(at("show x").space()));
        assertEquals(List.of("  ^", "unknown command."), told(at("x y").space()));
        assertEquals(List.of("         ^", "this is odd."), told(at("strict odd").space()));
    }

    @Test
    void theSpaceBarLeavesValuesAsTheyAreTyped() {
        assertEquals(" ", inserted(at("set v1").space()));
        assertEquals(" ", inserted(at("set new").space()));
        assertEquals(" ", inserted(at("").space()));
        assertEquals(" ", inserted(at("set \"v1").space()));
        assertEquals(" ", inserted(at("copy my").space()));
    }

    @Test
    void tabWritesValuesOutAsFarAsTheyAgree() {
        assertEquals("10", inserted(at("set v").tab()));
        assertEquals("rsion ", inserted(at("show ve").tab()));
        assertEquals(List.of("version", "vlans"), listed(at("show v").tab()));
    }

    @Test
    void valuesWithBlanksAreWrittenInQuotes() {
        assertEquals(new Completion.Rewrite(2, "\"my image.qcow2\" "), at("copy my").tab());
        assertEquals("mage.qcow2\" ", inserted(at("copy \"my i").tab()));
        assertEquals(" ", inserted(at("copy \"my image.qcow2\"").tab()));
        assertEquals(new Completion.Rewrite(3, "\"the \\\"old\\\" one\" "), at("copy the").tab());
    }

    @Test
    void helpListsWhatFitsWhatIsTyped() {
        assertEquals(List.of("set", "show", "request"), listed(at("").help()));
        assertEquals(List.of("set", "show"), listed(at("s").help()));
        assertEquals(List.of("<name>", "v10", "v100"), listed(at("set v1").help()));
        assertEquals(List.of("<[Enter]>", "|"), listed(at("show version ").help()));
        assertEquals(List.of(), listed(at("show x").help()));
    }

    @Test
    void behindABarThereArePipes() {
        assertEquals("tch ", inserted(at("show version | ma").space()));
        assertEquals(List.of("<pattern>"), listed(at("show version | match ").help()));
        assertEquals(List.of("<[Enter]>", "relative"), listed(at("show version | display set ").help()));
    }
}
