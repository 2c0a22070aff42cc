package org.opennfx.server.archival;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.state.Alarm;
import org.opennfx.datastore.host.Events;
import org.opennfx.datastore.tree.TreeBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has become of copies since the start, for the state and for notifications. */
final class ArchivalLog {
    private static final Logger LOG = LoggerFactory.getLogger(ArchivalLog.class);

    static final String UNUSABLE = "Configuration archival site cannot be used";

    private record Transfer(Instant time, String file, String site) {}

    /** @param since when the first of those was that came one after the other */
    private record Failure(Instant since, Instant time, String file, String reason) {}

    /** @param since when the places were configured */
    private record Obstacle(Instant since, String reason) {}

    private volatile Events events = Events.IGNORED;
    private volatile Optional<Transfer> transfer = Optional.empty();
    private volatile Optional<Failure> failure = Optional.empty();
    private volatile List<Obstacle> obstacles = List.of();

    /** From now on these are told. */
    void tell(Events others) {
        events = others;
    }

    void transferred(Instant time, String file, ArchiveSite site) {
        transfer = Optional.of(new Transfer(time, file, site.toString()));
        failure = Optional.empty();
        publish("transferred", file, event -> event.leaf("site", site.toString()));
    }

    /** No place has to take anything any longer. */
    void settled() {
        failure = Optional.empty();
    }

    /** @param reasons why some of the places that are configured now will never take a copy */
    void obstacles(Instant time, List<String> reasons) {
        reasons.forEach(reason -> LOG.warn("system archival: {}", reason));
        obstacles = reasons.stream().map(reason -> new Obstacle(time, reason)).toList();
    }

    /** While no place takes copies, and of each place that never will, be there a copy or not. */
    List<Alarm> alarms() {
        var failed = failure.stream().map(last -> alarm(last.since(), "Configuration archival failed", last.reason()));
        var never = obstacles.stream().map(site -> alarm(site.since(), UNUSABLE, site.reason()));
        return Stream.concat(failed, never).toList();
    }

    private static Alarm alarm(Instant since, String brief, String reason) {
        return new Alarm(Optional.of(since), Alarm.Severity.MINOR, "Configuration", brief, brief + ": " + reason);
    }

    /** @param first whether the one before it was taken */
    void failed(Instant time, String file, List<String> reasons, boolean first) {
        var reason = String.join("; ", reasons);
        var since = failure.map(Failure::since).orElse(time);
        failure = Optional.of(new Failure(since, time, file, reason));
        if (first) {
            LOG.warn("system archival: {} is taken by no place: {}", file, reason);
            publish("failed", file, event -> event.leaf("reason", reason));
        }
    }

    private void publish(String state, String file, Consumer<TreeBuilder> more) {
        events.publish(NfxPath.name("configuration-archival"), event -> {
            event.leaf("file-name", file).leaf("state", state);
            more.accept(event);
        });
    }

    void write(List<String> waiting, TreeBuilder archival) {
        transfer.ifPresent(last -> archival.container("last-transfer", entry ->
                entry.leaf("time", last.time()).leaf("file-name", last.file()).leaf("site", last.site())));
        failure.ifPresent(last -> archival.container("last-failure", entry ->
                entry.leaf("time", last.time()).leaf("file-name", last.file()).leaf("reason", last.reason())));
        archival.values("waiting", waiting);
    }
}
