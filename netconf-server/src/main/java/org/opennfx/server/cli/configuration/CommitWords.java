package org.opennfx.server.cli.configuration;

import java.util.Optional;
import java.util.regex.Pattern;
import org.opennfx.server.line.Keywords;
import org.opennfx.server.line.Words;

/**
 * What the words behind {@code commit} ask for.
 *
 * @param at when it is to be done, where that is not now
 * @param minutes until the commit is taken back, unless it is confirmed
 */
record CommitWords(
        boolean check, Optional<String> at, Optional<Integer> minutes, Optional<String> comment, boolean quits) {
    private static final CommitWords NONE =
            new CommitWords(false, Optional.empty(), Optional.empty(), Optional.empty(), false);
    private static final int USUAL_MINUTES = 10;
    private static final int MOST_MINUTES = 65_535;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");

    static CommitWords read(Keywords options, Words words) {
        var read = NONE;
        var at = 0;
        while (at < words.size()) {
            switch (options.full(words, at++)) {
                case "at" -> read = read.at(words, at++);
                case "check" -> read = new CommitWords(true, read.at, read.minutes, read.comment, read.quits);
                case "and-quit" -> read = new CommitWords(read.check, read.at, read.minutes, read.comment, true);
                case "comment" -> read = new CommitWords(
                        read.check, read.at, read.minutes, Optional.of(given(words, at++, "comment")), read.quits);
                default -> {
                    read.requireNow(words, at - 1);
                    var given = NUMBER.matcher(words.text(at)).matches();
                    var minutes = given ? minutes(words, at++) : USUAL_MINUTES;
                    read = new CommitWords(read.check, read.at, Optional.of(minutes), read.comment, read.quits);
                }
            }
        }
        return read;
    }

    private CommitWords at(Words words, int index) {
        if (minutes.isPresent()) {
            throw words.problem(index - 1, "syntax error.");
        }
        return new CommitWords(check, Optional.of(given(words, index, "at")), minutes, comment, quits);
    }

    /** One that waits for its time cannot wait for its confirmation, too. */
    private void requireNow(Words words, int index) {
        if (at.isPresent()) {
            throw words.problem(index, "syntax error.");
        }
    }

    private static String given(Words words, int index, String what) {
        if (index >= words.size()) {
            throw words.problem(index, "syntax error, expecting <" + what + ">.");
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
