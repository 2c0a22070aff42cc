package org.opennfx.server.cli;

import java.util.Locale;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.CommandProblem;
import org.opennfx.server.line.Words;

/** {@code help apropos}: all that speaks of a word, whatever the case of its letters. */
public record Apropos(String word) {
    /** What stands for the word. */
    public static final Offer WORD = Offer.placeholder("word", "Text to be searched");

    /** @throws CommandProblem they are not one word */
    public static Apropos of(Words words) {
        if (words.isEmpty()) {
            throw words.problem(0, "missing argument.");
        }
        words.requireAtMost(1);
        return new Apropos(words.text(0).toLowerCase(Locale.ROOT));
    }

    /** @param own words of a command or statement that others do not share with it */
    public boolean isIn(String own, String description) {
        return own.toLowerCase(Locale.ROOT).contains(word) || description.toLowerCase(Locale.ROOT).contains(word);
    }

    /** @param help may be empty */
    public static void show(String words, String help, Screen screen) {
        screen.line(words);
        if (!help.isEmpty()) {
            screen.line("    " + help);
        }
    }
}
