package org.opennfx.server.cli.configuration;

import java.util.List;
import org.opennfx.datastore.codec.Level;
import org.opennfx.datastore.codec.Manual;
import org.opennfx.server.cli.Apropos;
import org.opennfx.server.cli.Mode;
import org.opennfx.server.cli.Screen;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.Keywords;
import org.opennfx.server.line.Words;

/** {@code help}, about statements that there may be at the level and below it. */
record HelpCommand(ConfigurationLanguage language) implements Command {
    private static final String APROPOS = "apropos";
    private static final Keywords WAYS = new Keywords(List.of(
            Offer.word(APROPOS, "Find statements by a word"), Offer.word("reference", "Say what a statement is")));

    @Override
    public Mode.Next run(Request request, Screen screen) {
        var words = request.words().from(1);
        if (isApropos(request.words())) {
            search(Apropos.of(words), request.at(), screen);
        } else {
            new Reference(language, request.at()).show(words, screen);
        }
        return new Mode.Next.Stay();
    }

    private static boolean isApropos(Words words) {
        return WAYS.full(words, 0).equals(APROPOS);
    }

    private void search(Apropos apropos, Level level, Screen screen) {
        new Manual(language.grammar())
                .below(new Manual.Page("", "", level.schema(language.configuration())))
                .filter(page -> apropos.isIn(page.words(), page.node().description()))
                .forEach(page -> Apropos.show("set " + page.path(), page.help(), screen));
    }

    @Override
    public List<Offer> offers(Level at, Words words) {
        if (words.isEmpty()) {
            return WAYS.offers();
        }
        if (isApropos(words)) {
            return List.of(words.size() == 1 ? Apropos.WORD : END);
        }
        return new Reference(language, at).offers(words.from(1));
    }
}
