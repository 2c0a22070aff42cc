package org.opennfx.server.commands;

import java.util.List;
import java.util.stream.IntStream;
import org.opennfx.backends.state.Numbers;
import org.opennfx.datastore.journal.Commit;
import org.opennfx.server.operations.ConfigurationDatabase;
import org.opennfx.server.operations.Session;

/** The commits that a rollback can go back to, by their numbers, as {@code show system commit} has them; none for who may not read configurations. */
public record CommitOffers(ConfigurationDatabase database, Session session) {
    public List<Offer> all() {
        var commits = database.commits(session);
        return IntStream.range(0, commits.size())
                .mapToObj(number -> Offer.value(String.valueOf(number), made(commits.get(number))))
                .toList();
    }

    private static String made(Commit commit) {
        return Numbers.dateTime(commit.time()) + " by " + commit.user() + " via " + commit.frontEnd()
                + commit.comment().flatMap(text -> text.lines().findFirst()).map(text -> " " + text).orElse("");
    }
}
