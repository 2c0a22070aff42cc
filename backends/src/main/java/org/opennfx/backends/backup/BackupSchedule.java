package org.opennfx.backends.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.backends.model.ConfigurationTop;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.ListEntry;

/**
 * When a disk is to be backed up.
 *
 * @param device empty for the first disk
 * @param interval from one backup to the next
 * @param at time of day of one of them, in UTC
 * @param fullEvery of so many backups one has the whole disk
 * @param retain how many are kept
 */
record BackupSchedule(
        String name, String vnf, Optional<String> device, Duration interval, LocalTime at, int fullEvery, int retain) {

    /** Those of a configuration. */
    static List<BackupSchedule> in(ContainerNode root) {
        var schedules = new ArrayList<BackupSchedule>();
        ConfigurationTop.system(root)
                .flatMap(system -> system.container("backup"))
                .ifPresent(backup -> backup.entries("schedule").forEach(entry -> schedules.add(read(entry))));
        return schedules;
    }

    private static BackupSchedule read(ListEntry entry) {
        return new BackupSchedule(
                entry.leaf("name").orElseThrow(),
                entry.leaf("vnf-name").orElseThrow(),
                entry.leaf("disk"),
                Duration.ofHours(number(entry, "interval")),
                LocalTime.parse(entry.leafOrDefault("at").orElseThrow()),
                number(entry, "full-every"),
                number(entry, "retain"));
    }

    private static int number(ListEntry entry, String leaf) {
        return Integer.parseInt(entry.leafOrDefault(leaf).orElseThrow());
    }

    /** The last time up to now at which a backup was due. */
    Instant due(Instant now) {
        var first = Instant.EPOCH.plusSeconds(at.toSecondOfDay());
        return first.plus(interval.multipliedBy(Duration.between(first, now).dividedBy(interval)));
    }
}
