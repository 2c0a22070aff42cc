package org.opennfx.server.cli.configuration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.codec.Level;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.journal.CommitTime;
import org.opennfx.datastore.store.CommitOptions;
import org.opennfx.server.cli.Mode;
import org.opennfx.server.cli.Screen;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.Keywords;
import org.opennfx.server.line.Words;
import org.opennfx.server.operations.AtTime;

/**
 * {@code commit} in all its forms.
 *
 * @param tellsOfChecks whether a commit says that the check before it has succeeded
 */
record CommitCommand(Editing editing, Leaving leaving, boolean tellsOfChecks) implements Command {
    private static final String CHECKED = "configuration check succeeds";
    private static final Offer MINUTES = Offer.placeholder("timeout", "Number of minutes until automatic rollback (1..65535)");
    private static final Keywords OPTIONS = new Keywords(List.of(
            Offer.word("and-quit", "Quit configuration mode if commit succeeds"),
            Offer.word("at", "Time at which to activate configuration changes"),
            Offer.word("check", "Check correctness of syntax; do not apply changes"),
            Offer.word("comment", "Message to write to commit log"),
            Offer.word("confirmed", "Automatically rollback if not confirmed")));

    @Override
    public Mode.Next run(Request request, Screen screen) {
        var wanted = CommitWords.read(OPTIONS, request.words());
        var time = wanted.at().map(editing.database()::time);
        try {
            if (wanted.check()) {
                return checked(screen);
            }
            return time.isPresent() ? scheduled(time.get(), wanted.comment(), screen) : committed(wanted, screen);
        } catch (RpcException e) {
            throw new Failures(editing.language(), screen).ofCommit(e);
        }
    }

    private Mode.Next checked(Screen screen) {
        tell(editing.database().check(editing.session()), screen);
        screen.message(CHECKED);
        return new Mode.Next.Stay();
    }

    /** Whoever has scheduled a commit has nothing more to do here, for nothing can be changed until then. */
    private Mode.Next scheduled(CommitTime time, Optional<String> comment, Screen screen) {
        tell(editing.database().schedule(editing.session(), time, comment), screen);
        screen.message(CHECKED);
        screen.message(AtTime.announcement(time));
        return leaving.leave(screen);
    }

    private Mode.Next committed(CommitWords wanted, Screen screen) {
        var confirm = wanted.minutes().map(minutes -> new CommitOptions.Confirm(Duration.ofMinutes(minutes), Optional.empty()));
        tell(editing.database().commit(editing.session(), wanted.comment(), confirm), screen);
        if (tellsOfChecks) {
            screen.message(CHECKED);
        }
        wanted.minutes().ifPresent(minutes -> screen.message(
                "commit confirmed will be automatically rolled back in " + minutes + " minutes unless confirmed"));
        screen.message("commit complete");
        return wanted.quits() ? leaving.leave(screen) : new Mode.Next.Stay();
    }

    private static void tell(List<RpcError> warnings, Screen screen) {
        warnings.forEach(warning -> screen.message("warning: " + warning.message()));
    }

    @Override
    public List<Offer> offers(Level at, Words words) {
        var last = words.isEmpty() ? "" : words.text(words.size() - 1);
        if (last.equals("comment")) {
            return List.of(Offer.placeholder("comment", "Message in quotes"));
        }
        if (last.equals("at")) {
            return List.of(Offer.placeholder("at", "\"hh:mm[:ss]\", \"yyyy-mm-dd hh:mm[:ss]\" or reboot"));
        }
        CommitWords.read(OPTIONS, words);
        var offers = new ArrayList<Offer>();
        offers.add(END);
        if (last.equals("confirmed")) {
            offers.add(MINUTES);
        }
        OPTIONS.offers().stream().filter(offer -> !words.texts().contains(offer.text())).forEach(offers::add);
        return offers;
    }
}
