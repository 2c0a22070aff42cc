package org.opennfx.server.cli.configuration;

import java.util.Optional;
import java.util.regex.Pattern;
import org.opennfx.server.cli.Keywords;
import org.opennfx.server.cli.Words;

/**
 * What the words behind {@code commit} ask for.
 *
 * @param minutes until the commit is taken back, unless it is confirmed
 */
record CommitWords(boolean check, Optional<Integer> minutes, Optional<String> comment, boolean quits) {
    private static final CommitWords NONE = new CommitWords(false, Optional.empty(), Optional.empty(), false);
    private static final int USUAL_MINUTES = 10;
    private static final int MOST_MINUTES = 65_535;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");

    static CommitWords read(Keywords options, Words words) {
        var read = NONE;
        var at = 0;
        while (at < words.size()) {
            switch (options.full(words, at++)) {
                case "check" -> read = new CommitWords(true, read.minutes, read.comment, read.quits);
                case "and-quit" -> read = new CommitWords(read.check, read.minutes, read.comment, true);
                case "comment" -> read = new CommitWords(read.check, read.minutes, Optional.of(comment(words, at++)), read.quits);
                default -> {
                    var given = NUMBER.matcher(words.text(at)).matches();
                    var minutes = given ? minutes(words, at++) : USUAL_MINUTES;
                    read = new CommitWords(read.check, Optional.of(minutes), read.comment, read.quits);
                }
            }
        }
        return read;
    }

    private static String comment(Words words, int index) {
        if (index >= words.size()) {
            throw words.problem(index, "syntax error, expecting <comment>.");
        }
        return words.text(index);
    }

    private static int minutes(Words words, int index) {
        var minutes = Integer.parseInt(words.text(index));
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw words.problem(index, "number of minutes must be 1.." + MOST_MINUTES + ".");
        }
        return minutes;
    }
}
