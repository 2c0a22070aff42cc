package org.opennfx.server.cli.configuration;

import java.util.List;
import org.opennfx.datastore.codec.Level;
import org.opennfx.server.cli.Mode;
import org.opennfx.server.cli.Screen;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.Words;

/** {@code replace pattern A with B}. */
record ReplaceCommand(Editing editing) implements Command {
    private static final List<Offer> WORDS = List.of(
            Offer.word("pattern", "Replace what a regular expression finds"),
            Offer.placeholder("pattern", "Regular expression"),
            Offer.word("with", "What it becomes"),
            Offer.placeholder("text", "Text, in which \\1 is the first group of the pattern"));

    @Override
    public Mode.Next run(Request request, Screen screen) {
        editing.load(new Statements(editing).read("replace", request.at(), request.words()), screen);
        return new Mode.Next.Stay();
    }

    @Override
    public List<Offer> offers(Level at, Words words) {
        return words.size() < WORDS.size() ? List.of(WORDS.get(words.size())) : List.of(END);
    }
}
