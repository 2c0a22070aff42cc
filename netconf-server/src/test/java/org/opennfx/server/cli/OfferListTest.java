package org.opennfx.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opennfx.server.commands.Offer;

class OfferListTest {
    @Test
    void whatIsSaidOfLongWordsStandsBelowThatOfOthers() {
        var longer = "advertisement-interval";
        assertEquals(
                List.of("Possible completions:", "  " + longer + " Time", "  hold                   Another"),
                new OfferList(List.of(Offer.word(longer, "Time"), Offer.word("hold", "Another"))).lines());
    }

    @Test
    void valuesDoNothingToTheTerminal() {
        assertEquals(
                List.of("Possible completions:", "  a?[2J?b              a ?name"),
                new OfferList(List.of(Offer.value("a\u001b[2J\nb", "a \u009bname"))).lines());
    }
}
