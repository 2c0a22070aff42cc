package org.opennfx.backends.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.tree.ContainerNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the backups that schedules ask for. One that was missed, since the server was not there, is made when it is again; one that
 * cannot be made is tried again when the next is due. One thread at a time.
 */
public final class ScheduledBackups {
    /** From one look to the next. */
    public static final Duration PAUSE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledBackups.class);

    private final Backups backups;
    private final Supplier<ContainerNode> intended;
    private final InstantSource clock;
    private final Map<String, Instant> tried = new HashMap<>();

    /** @param intended what is meant by the configuration now */
    public ScheduledBackups(Backups backups, Supplier<ContainerNode> intended, InstantSource clock) {
        this.backups = backups;
        this.intended = intended;
        this.clock = clock;
    }

    /** Begins the backups that are due. */
    public void look() {
        var now = clock.instant();
        BackupSchedule.in(intended.get()).stream().filter(backups::isIdle).forEach(schedule -> look(schedule, now));
    }

    private void look(BackupSchedule schedule, Instant now) {
        try {
            backups.thin(schedule);
            var due = schedule.due(now);
            if (isMissing(schedule, due) && !due.equals(tried.put(schedule.name(), due))) {
                backups.backUp(schedule);
            }
        } catch (RpcException e) {
            LOG.warn("schedule {} of VNF {}: {}", schedule.name(), schedule.vnf(), e.errors().getFirst().message());
        }
    }

    private boolean isMissing(BackupSchedule schedule, Instant due) {
        return backups.of(schedule).stream().allMatch(backup -> backup.time().isBefore(due));
    }
}
