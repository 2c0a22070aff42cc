package org.opennfx.server.cli.configuration;

import java.util.ArrayList;
import java.util.List;
import org.opennfx.datastore.codec.Level;
import org.opennfx.datastore.codec.Manual;
import org.opennfx.server.cli.Screen;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.Words;

/** {@code help reference}: what the models say of a statement, which is named without keys and values. */
record Reference(ConfigurationLanguage language, Level level) {
    void show(Words words, Screen screen) {
        if (words.isEmpty()) {
            throw words.problem(0, "missing argument.");
        }
        find(words).lines().forEach(screen::line);
    }

    List<Offer> offers(Words words) {
        var offers = new ArrayList<Offer>();
        if (!words.isEmpty()) {
            offers.add(Command.END);
        }
        manual().named(find(words)).map(Reference::offer).forEach(offers::add);
        return offers;
    }

    private Manual manual() {
        return new Manual(language.grammar());
    }

    private static Offer offer(Manual.Page page) {
        return Offer.word(page.words().replaceFirst(" .*", ""), page.help());
    }

    private Manual.Page find(Words words) {
        var page = new Manual.Page("", level.toString(), level.schema(language.configuration()));
        for (var at = 0; at < words.size(); at++) {
            page = next(page, words, at);
        }
        return page;
    }

    private Manual.Page next(Manual.Page above, Words words, int at) {
        var found = manual().find(above, words.text(at));
        if (found.isEmpty()) {
            throw words.problem(at, "syntax error, expecting <statement>.");
        }
        if (found.size() > 1) {
            throw words.ambiguous(at, found.stream().map(Reference::offer).toList());
        }
        return found.getFirst();
    }
}
