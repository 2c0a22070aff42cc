package org.opennfx.server.cli.configuration;

import java.util.List;
import java.util.stream.Stream;
import org.opennfx.datastore.codec.Level;
import org.opennfx.server.cli.Mode;
import org.opennfx.server.cli.Screen;
import org.opennfx.server.commands.CommitOffers;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.Keywords;
import org.opennfx.server.line.Words;
import org.opennfx.server.operations.ConfigSource;
import org.opennfx.server.operations.RescueConfiguration;

/** {@code rollback}: what was running so many commits ago, or the rescue configuration, becomes the candidate. */
record RollbackCommand(Editing editing, RescueConfiguration rescue) implements Command {
    private static final Keywords RESCUE = new Keywords(List.of(Offer.word("rescue", "The rescue configuration")));
    private static final Offer COMMITS = Offer.placeholder("number", "Number of commits to go back (0..49)");

    @Override
    public Mode.Next run(Request request, Screen screen) {
        request.atMost(1);
        editing.database().load(editing.session(), source(request.words()));
        screen.message("load complete");
        return new Mode.Next.Stay();
    }

    private ConfigSource source(Words words) {
        if (words.isEmpty()) {
            return new ConfigSource.Rollback(0);
        }
        if (!words.isRollback(0)) {
            RESCUE.full(words, 0);
            return new ConfigSource.Document(rescue.read());
        }
        return new ConfigSource.Rollback(words.rollback(0));
    }

    @Override
    public List<Offer> offers(Level at, Words words) {
        if (!words.isEmpty()) {
            return List.of(END);
        }
        var commits = new CommitOffers(editing.database(), editing.session()).all();
        return Stream.of(List.of(END, COMMITS), commits, RESCUE.offers()).flatMap(List::stream).toList();
    }
}
