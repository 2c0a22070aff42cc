package org.opennfx.server.cli.configuration;

import java.util.regex.Pattern;
import org.opennfx.datastore.codec.Level;
import org.opennfx.server.line.Words;

/**
 * Where {@code top} and {@code up} lead, and what is to be done there.
 *
 * @param words of another command, to be done at that level alone; none where the user goes there
 */
record Upwards(Level level, Words words) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    static Upwards top(Words behind) {
        return new Upwards(Level.TOP, behind);
    }

    /** @param behind the words behind {@code up}: a number of levels, or none for one */
    static Upwards up(Level from, Words behind) {
        return NUMBER.matcher(behind.text(0)).matches()
                ? new Upwards(from.up(Integer.parseInt(behind.text(0))), behind.from(1))
                : new Upwards(from.up(1), behind);
    }
}
