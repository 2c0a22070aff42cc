package org.opennfx.backends.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.Site;
import org.opennfx.datastore.tree.ContainerNode;

/** Backups of the branch site by schedules; its clock begins at eight in the morning. */
@Timeout(60)
class ScheduledBackupsTest {
    private static final Pattern UNDER_WAY =
            Pattern.compile("<job>(?:(?!</job>).)*<state>running</state>", Pattern.DOTALL);

    @TempDir
    private Path state;

    private Site site;
    private ContainerNode configuration;
    private ScheduledBackups schedules;

    @BeforeEach
    void commitBranchSite() {
        site = Site.branch(state);
        schedules = new ScheduledBackups(site.host.embedded.backups(), () -> configuration, site.host.clock);
    }

    @AfterEach
    void close() {
        site.host.embedded.close();
    }

    private static ContainerNode schedule(String vnf, String more) {
        return Site.configuration("<system><backup><schedule><name>nightly</name><vnf-name>" + vnf + "</vnf-name>" + more
                + "</schedule></backup></system>");
    }

    /** Looks, and waits until nothing is under way. */
    private void look() throws InterruptedException {
        schedules.look();
        while (UNDER_WAY.matcher(site.state()).find()) {
            Thread.sleep(1);
        }
    }

    private void lookAfter(Duration time) throws InterruptedException {
        site.host.clock.advance(time);
        look();
    }

    private List<String> told(String leaf) {
        var state = site.state();
        var backups = Pattern.compile("<backups>.*</backups>", Pattern.DOTALL).matcher(state);
        return backups.find()
                ? Pattern.compile("<backup>.*?</backup>", Pattern.DOTALL).matcher(backups.group()).results()
                        .map(entry -> Pattern.compile("<" + leaf + ">([^<]*)<").matcher(entry.group()))
                        .map(found -> found.find() ? found.group(1) : "")
                        .toList()
                : List.of();
    }

    @Test
    void aBackupIsMadeWhenItIsDueAndNotBefore() throws Exception {
        configuration = schedule("vsrx", "<at>09:00</at>");
        look();
        assertEquals(List.of("nightly"), told("schedule"));
        lookAfter(Duration.ofMinutes(58));
        assertEquals(1, told("id").size());
        lookAfter(Duration.ofMinutes(2));
        assertEquals(2, told("id").size());
        lookAfter(Duration.ofHours(23));
        assertEquals(2, told("id").size());
        lookAfter(Duration.ofHours(1));
        assertEquals(3, told("id").size());
    }

    @Test
    void whatWasMissedIsMadeOnce() throws Exception {
        configuration = schedule("vsrx", "<interval>1</interval>");
        look();
        lookAfter(Duration.ofDays(10));
        lookAfter(Duration.ofMinutes(1));
        assertEquals(2, told("id").size());
    }

    @Test
    void ofSoManyOneHasTheWholeDisk() throws Exception {
        configuration = schedule("vsrx", "<full-every>3</full-every>");
        for (var day = 0; day < 4; day++) {
            lookAfter(Duration.ofDays(1));
        }
        var ids = told("id");
        assertEquals(List.of("", ids.get(0), ids.get(1), ""), told("base"));
    }

    @Test
    void soManyAreKeptAndThoseOfOthers() throws Exception {
        configuration = schedule("vsrx", "<retain>2</retain>");
        site.rpc("<request-vnf-backup xmlns=\"urn:opennfx:nfx\"><vnf-name>vsrx</vnf-name></request-vnf-backup>");
        look();
        for (var day = 0; day < 5; day++) {
            lookAfter(Duration.ofDays(1));
        }
        lookAfter(Duration.ofMinutes(1));
        assertEquals(List.of("", "nightly", "nightly"), told("schedule"));
    }

    @Test
    void whatLaterOnesNeedIsKept() throws Exception {
        configuration = schedule("vsrx", "<retain>1</retain><full-every>2</full-every>");
        for (var day = 0; day < 4; day++) {
            lookAfter(Duration.ofDays(1));
        }
        lookAfter(Duration.ofMinutes(1));
        assertEquals(2, told("id").size());
        assertEquals(told("id").getFirst(), told("base").getLast());
    }

    @Test
    void whatCannotBeMadeIsTriedWhenTheNextIsDue() throws Exception {
        configuration = schedule("gone", "");
        look();
        lookAfter(Duration.ofDays(1));
        assertEquals(List.of(), told("id"));
        configuration = schedule("vsrx", "");
        lookAfter(Duration.ofMinutes(1));
        assertEquals(List.of(), told("id"));
        lookAfter(Duration.ofDays(1));
        assertEquals(1, told("id").size());
    }

    @Test
    void dueTimesAreCountedFromTheTimeOfDay() {
        configuration = schedule("vsrx", "<interval>12</interval><at>02:30</at>");
        var schedule = BackupSchedule.in(configuration).getFirst();
        assertEquals(Instant.parse("2026-11-01T02:30:00Z"), schedule.due(Instant.parse("2026-11-01T14:29:59Z")));
        assertEquals(Instant.parse("2026-11-01T14:30:00Z"), schedule.due(Instant.parse("2026-11-01T14:30:00Z")));
    }
}
