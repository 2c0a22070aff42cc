package org.opennfx.server.cli.configuration;

import java.util.Locale;
import org.opennfx.server.cli.Screen;

/** Asks whether something is to be done. */
final class Question {
    private Question() {}

    /** @param usual the answer that an empty line is */
    static boolean ask(Screen screen, String question, boolean usual) {
        while (true) {
            var answer = screen.ask(question + " [yes,no] (" + (usual ? "yes" : "no") + ") ").strip().toLowerCase(Locale.ROOT);
            if (answer.isEmpty()) {
                return usual;
            }
            if ("yes".startsWith(answer)) {
                return true;
            }
            if ("no".startsWith(answer)) {
                return false;
            }
        }
    }
}
