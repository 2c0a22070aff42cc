package org.opennfx.server.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexerTest {
    @Test
    void wordsHaveTheirColumns() {
        var words = Line.of("  set  system host-name a ").words();
        assertEquals(List.of("set", "system", "host-name", "a"), words.texts());
        assertEquals(List.of(2, 7, 14, 24), words.list().stream().map(Word::column).toList());
        assertEquals("system host-name a", words.from(1).asTyped());
    }

    @Test
    void quotesKeepBlanksBarsAndWhatIsBehindABackslash() {
        var line = Line.of("annotate x \"a | b \\\" c\" | match \"d e\"");
        assertEquals(List.of("annotate", "x", "a | b \" c"), line.words().texts());
        assertTrue(line.words().list().getLast().quoted());
        assertEquals(List.of(List.of("match", "d e")), line.pipes().stream().map(Words::texts).toList());
    }

    @Test
    void backslashesInQuotesAreThoseOfStatements() {
        assertEquals(List.of("a\nb", "10\\.0", "\\"), Line.of("\"a\\nb\" \"10\\.0\" \"\\\\\"").words().texts());
    }

    @Test
    void aBarBeginsAPipeWithOrWithoutBlanks() {
        var line = Line.of("show version|match JUNOS | count");
        assertEquals(List.of("show", "version"), line.words().texts());
        assertEquals(List.of(List.of("match", "JUNOS"), List.of("count")), line.pipes().stream().map(Words::texts).toList());
    }

    @Test
    void aQuoteThatIsNotClosedIsToldWhereItBegins() {
        assertEquals(4, assertThrows(CommandProblem.class, () -> Line.of("set \"a b")).column());
    }

    @Test
    void whatIsMissingIsToldBehindTheLine() {
        assertEquals(6, Line.of("show  ").words().problem(1, "missing argument.").column() + 1);
    }
}
