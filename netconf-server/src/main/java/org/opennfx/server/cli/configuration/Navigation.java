package org.opennfx.server.cli.configuration;

import java.util.List;
import org.opennfx.datastore.codec.Level;
import org.opennfx.datastore.codec.StatementKind;
import org.opennfx.server.cli.Mode;
import org.opennfx.server.cli.Screen;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.Keywords;
import org.opennfx.server.line.Words;

/** {@code edit}, {@code exit} and {@code quit}; {@code up} and {@code top} are {@link Upwards}. */
final class Navigation {
    private Navigation() {}

    record Edit(Editing editing) implements Command {
        @Override
        public Mode.Next run(Request request, Screen screen) {
            var words = request.words();
            new Statements(editing).complete(StatementKind.LEVEL, request.at(), words);
            if (!words.isEmpty()) {
                editing.reader(request.at()).level(words.asTyped()).ifPresent(editing::go);
            }
            return new Mode.Next.Stay();
        }

        @Override
        public List<Offer> offers(Level at, Words words) {
            return new Statements(editing).offers(StatementKind.LEVEL, at, words);
        }
    }

    /** To the level from which this one was entered; from the top, out of the mode. */
    record Exit(Editing editing, Leaving leaving) implements Command {
        private static final Keywords ALL =
                new Keywords(List.of(Offer.word("configuration-mode", "Exit from configuration mode")));

        @Override
        public Mode.Next run(Request request, Screen screen) {
            request.atMost(1);
            if (!request.words().isEmpty()) {
                ALL.full(request.words(), 0);
                return leaving.asked(screen);
            }
            if (editing.level().isTop()) {
                return leaving.asked(screen);
            }
            editing.back();
            return new Mode.Next.Stay();
        }

        @Override
        public List<Offer> offers(Level at, Words words) {
            return words.isEmpty() ? List.of(END, ALL.offers().getFirst()) : List.of(END);
        }
    }
}
