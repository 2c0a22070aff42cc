package org.opennfx.server.line;

import java.util.List;
import java.util.stream.Stream;
import org.opennfx.server.commands.Offer;

/** Words of which one is to be given, in full or as much of it as tells it from the others. */
public record Keywords(List<Offer> offers) {
    static final Keywords DISPLAYS = new Keywords(List.of(
            Offer.word("detail", "Show additional information about each statement"),
            Offer.word("inheritance", "Show inherited configuration data and source group"),
            Offer.word("json", "Show output in JSON format"),
            Offer.word("set", "Show 'set' commands that create configuration"),
            Offer.word("xml", "Show output as XML tags")));

    static final Keywords RELATIVE =
            new Keywords(List.of(Offer.word("relative", "Show 'set' commands relative to the shown hierarchy")));

    static final Keywords RPC = new Keywords(List.of(Offer.word("rpc", "Show the rpc of the command in place of its answer")));

    static final Keywords COMPARISONS =
            new Keywords(List.of(Offer.word("rollback", "Compare with a configuration that was running before")));

    public Keywords {
        offers = List.copyOf(offers);
    }

    private Stream<Offer> begunBy(String text) {
        return offers.stream().filter(offer -> offer.text().startsWith(text));
    }

    /**
     * The word at a place, written out.
     *
     * @throws CommandProblem it is none of these, several, or missing
     */
    public String full(Words words, int index) {
        var text = words.text(index);
        if (offers.stream().anyMatch(offer -> offer.text().equals(text))) {
            return text;
        }
        var begun = begunBy(text).toList();
        if (index >= words.size() || begun.isEmpty()) {
            throw words.problem(index, "syntax error, expecting <command>.");
        }
        if (begun.size() > 1) {
            throw words.ambiguous(index, begun);
        }
        return begun.getFirst().text();
    }
}
