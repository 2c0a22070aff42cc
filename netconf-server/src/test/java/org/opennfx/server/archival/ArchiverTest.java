package org.opennfx.server.archival;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.model.DeviceSchema;
import org.opennfx.backends.state.Alarm;
import org.opennfx.datastore.codec.SetGrammar;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.journal.Commit;
import org.opennfx.datastore.journal.Revision;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.access.DeviceKey;
import org.opennfx.server.url.AllowedUrls;
import org.opennfx.server.url.RemoteFiles;

class ArchiverTest {
    private static final Schema SCHEMA = DeviceSchema.load();
    private static final String HERE = site("file:///");
    /** Nothing listens there. */
    private static final String GONE = site("https://localhost:9/configs/");

    @TempDir
    private Path state;

    private final ArchivalLog log = new ArchivalLog();
    private final List<String> events = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-01T08:00:00Z");
    private Revision running;
    private Archiver archiver;

    @BeforeEach
    void start() throws IOException, XMLStreamException {
        running = revision(0, "");
        archiver = archiver();
        log.tell((notification, _) -> events.add(notification.local()));
    }

    private Archiver archiver() throws IOException {
        var allowed = new AllowedUrls(List.of(AllowedUrls.prefix("https://localhost:9/configs/")));
        return new Archiver(
                () -> running,
                new ArchivedConfiguration(SCHEMA, new SetGrammar()),
                new ArchiveQueue(state.resolve("archive")),
                new Deliveries(new RemoteFiles(allowed, state.resolve("url")), key("key"), state.resolve("files")),
                log,
                () -> now);
    }

    private static String site(String url) {
        return "<archive-sites><name>" + url + "</name></archive-sites>";
    }

    private Revision revision(long id, String archival) throws XMLStreamException {
        var document = "<configuration xmlns=\"urn:opennfx:nfx\"><system><host-name>branch</host-name><archival><configuration>"
                + archival + "</configuration></archival></system></configuration>";
        var in = Xml.reader(new ByteArrayInputStream(document.getBytes(UTF_8)));
        in.nextTag();
        var edit = new XmlReader(SCHEMA, XmlReader.Content.CONFIGURATION).element(in, SCHEMA.root());
        ContainerNode root = EditEngine.create(SCHEMA.root(), List.of(edit)).root();
        return new Revision(new Commit(id, now, "root", "test", Optional.empty()), root);
    }

    private Duration commit(long id, String archival) throws IOException, XMLStreamException {
        running = revision(id, archival);
        archiver.committed(running);
        return archiver.look();
    }

    private List<String> archived() throws IOException {
        if (!Files.exists(state.resolve("files"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(state.resolve("files"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private List<String> waiting() throws IOException {
        return new ArchiveQueue(state.resolve("archive")).waiting().stream().map(ArchiveQueue.Copy::name).toList();
    }

    @Test
    void eachCommitIsCopiedAsTextUnderTheNameOfTheDeviceAndTheTime() throws Exception {
        commit(1, "<transfer-on-commit/>" + HERE);
        now = now.plusSeconds(65);
        commit(2, "<transfer-on-commit/>" + HERE);
        assertEquals(
                List.of("branch_juniper.conf.gz_20261101_080000", "branch_juniper.conf.gz_20261101_080105"), archived());
        var file = state.resolve("files").resolve(archived().getFirst());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (var text = new GZIPInputStream(Files.newInputStream(file))) {
            assertTrue(new String(text.readAllBytes(), UTF_8).contains("host-name branch;"));
        }
        assertEquals(List.of("configuration-archival", "configuration-archival"), events);
    }

    @Test
    void commitsWithoutTheStatementAreNotCopied() throws Exception {
        commit(1, "");
        commit(2, "<transfer-interval>15</transfer-interval>" + HERE);
        assertEquals(List.of(), archived());
        assertEquals(List.of(), waiting());
    }

    @Test
    void copiesAreMadeAtEachIntervalWithoutCommits() throws Exception {
        assertEquals(Duration.ofMinutes(15), commit(1, "<transfer-interval>15</transfer-interval>" + HERE));
        now = now.plus(Duration.ofMinutes(14));
        assertEquals(Duration.ofMinutes(1), archiver.look());
        assertEquals(List.of(), archived());
        now = now.plus(Duration.ofMinutes(1));
        archiver.look();
        now = now.plus(Duration.ofMinutes(15));
        archiver.look();
        assertEquals(2, archived().size());
    }

    @Test
    void aRestartDoesNotCountTheIntervalAnew() throws Exception {
        commit(1, "<transfer-interval>15</transfer-interval>" + HERE);
        now = now.plus(Duration.ofMinutes(14));
        archiver = archiver();
        assertEquals(Duration.ofMinutes(1), archiver.look());
        now = now.plus(Duration.ofMinutes(1));
        archiver = archiver();
        archiver.look();
        assertEquals(1, archived().size());
    }

    @Test
    void anIntervalThatIsConfiguredAgainBeginsAnew() throws Exception {
        commit(1, "<transfer-interval>15</transfer-interval>" + HERE);
        now = now.plus(Duration.ofMinutes(14));
        commit(2, HERE);
        assertEquals(Duration.ofMinutes(15), commit(3, "<transfer-interval>15</transfer-interval>" + HERE));
    }

    @Test
    void theFirstPlaceThatTakesACopyHasIt() throws Exception {
        commit(1, "<transfer-on-commit/>" + site("https://elsewhere.example/") + GONE + HERE);
        assertEquals(1, archived().size());
        assertEquals(List.of(), waiting());
    }

    @Test
    void whatNoPlaceTakesWaitsLongerEachTimeAndIsToldOnce() throws Exception {
        assertEquals(Archiver.FIRST_PAUSE, commit(1, "<transfer-on-commit/>" + GONE));
        assertEquals(List.of("branch_juniper.conf.gz_20261101_080000"), waiting());
        now = now.plus(Archiver.FIRST_PAUSE);
        assertEquals(Archiver.FIRST_PAUSE.multipliedBy(2), archiver.look());
        for (var each = 0; each < 10; each++) {
            now = now.plus(Archiver.LONGEST_PAUSE);
            archiver.look();
        }
        assertEquals(Archiver.LONGEST_PAUSE, archiver.look());
        assertEquals(List.of("configuration-archival"), events);
    }

    @Test
    void whatWaitsOutlivesARestartAndGoesInItsOrder() throws Exception {
        commit(1, "<transfer-on-commit/>" + GONE);
        now = now.plusSeconds(1);
        commit(2, "<transfer-on-commit/>" + GONE);
        assertEquals(2, waiting().size());
        archiver = archiver();
        running = revision(3, "<transfer-on-commit/>" + HERE);
        archiver.look();
        assertEquals(
                List.of("branch_juniper.conf.gz_20261101_080000", "branch_juniper.conf.gz_20261101_080001"), archived());
        assertEquals(List.of(), waiting());
    }

    @Test
    void ofCommitsOfOneSecondTheLastStays() throws Exception {
        commit(1, "<transfer-on-commit/>" + GONE);
        commit(2, "<transfer-on-commit/>" + GONE);
        commit(3, "<transfer-on-commit/>" + HERE + site("file:///third"));
        try (var text = new GZIPInputStream(Files.newInputStream(state.resolve("files").resolve(archived().getFirst())))) {
            assertTrue(new String(text.readAllBytes(), UTF_8).contains("third"));
        }
        assertEquals(List.of(), waiting());
    }

    @Test
    void copiesThatWaitGoWithTheirPlaces() throws Exception {
        commit(1, "<transfer-on-commit/>" + GONE);
        commit(2, "");
        assertEquals(List.of(), waiting());
    }

    @Test
    void ofManyThatWaitTheOldestAreDropped() throws Exception {
        for (var each = 1; each <= ArchiveQueue.MOST + 2; each++) {
            now = now.plusSeconds(1);
            running = revision(each, "<transfer-on-commit/>" + GONE);
            archiver.committed(running);
        }
        archiver.look();
        assertEquals(ArchiveQueue.MOST, waiting().size());
        assertEquals("branch_juniper.conf.gz_20261101_080003", waiting().getFirst());
    }

    @Test
    void alarmIsRaisedWhileNoPlaceTakesCopies() throws Exception {
        commit(1, "<transfer-on-commit/>" + GONE);
        var since = now;
        now = now.plus(Archiver.FIRST_PAUSE);
        archiver.look();
        var alarm = log.alarms().getFirst();
        assertEquals(Optional.of(since), alarm.since());
        assertTrue(alarm.text().startsWith("Configuration archival failed: https://localhost:9/configs/: connection refused by localhost:9"), alarm.text());
        running = revision(2, "<transfer-on-commit/>" + HERE);
        now = now.plus(Archiver.LONGEST_PAUSE);
        archiver.look();
        assertEquals(List.of(), log.alarms());
    }

    @Test
    void alarmGoesWithThePlaces() throws Exception {
        commit(1, "<transfer-on-commit/>" + GONE);
        commit(2, "");
        assertEquals(List.of(), log.alarms());
    }

    @Test
    void copiesForNewPlacesDoNotWaitForWhatFormerOnesRefused() throws Exception {
        commit(1, "<transfer-on-commit/>" + GONE);
        commit(2, "");
        commit(3, "<transfer-on-commit/>" + HERE);
        assertEquals(1, archived().size());
    }

    @Test
    void otherPlacesAreTriedAtOnce() throws Exception {
        commit(1, "<transfer-on-commit/>" + GONE);
        now = now.plusSeconds(1);
        commit(2, "<transfer-on-commit/>" + GONE + HERE);
        assertEquals(2, archived().size());
        assertEquals(List.of(), waiting());
    }

    @Test
    void neitherReasonsNorPlacesTellAPassword() throws Exception {
        var site = new ArchiveSite(
                "https://user:secret@elsewhere.example/?sig=secret", Optional.of(key("key").encrypt("hidden-word")));
        var reasons = refusal(site);
        assertTrue(reasons.contains("https://user@elsewhere.example/: "), reasons);
        assertFalse(reasons.contains("secret") || reasons.contains("hidden-word"), reasons);
    }

    @Test
    void passwordIsDecryptedForThePlace() throws Exception {
        var site = new ArchiveSite("scp://backup@elsewhere.example/configs", Optional.of(key("key").encrypt("p@ss/word")));
        assertEquals(
                URI.create("scp://backup:p%40ss%2Fword@elsewhere.example/configs/name"),
                site.place("name", key("key")));
    }

    @Test
    void passwordOfAnotherDeviceIsRefusedAsSuch() throws Exception {
        var site = new ArchiveSite("https://user@localhost:9/configs/", Optional.of(key("other").encrypt("hidden-word")));
        assertEquals("[https://user@localhost:9/configs/: the secret was encrypted by the key of another device]", refusal(site));
    }

    private String refusal(ArchiveSite site) {
        var deliveries = new Deliveries(new RemoteFiles(AllowedUrls.NONE, state), key("key"), state);
        var refused = deliveries.deliver(List.of(site), "name", new byte[0]);
        return ((Deliveries.Outcome.Refused) refused).reasons().toString();
    }

    private DeviceKey key(String name) {
        return new DeviceKey(state.resolve(name), new SecureRandom());
    }

    @Test
    void aPlaceThatIsNotAllowedIsAnAlarmBeforeThereIsACopyAndWhateverOthersTake() throws Exception {
        commit(1, "<transfer-interval>2880</transfer-interval>" + HERE + site("https://192.0.2.5/configs/")
                + site("https://192.0.2.5/more/") + GONE);
        assertEquals(
                List.of("Configuration archival site cannot be used: https://192.0.2.5/configs/: the operator of this server does not allow this"
                                + " place (nfx server --allow-url)",
                        "Configuration archival site cannot be used: https://192.0.2.5/more/: the operator of this server does not allow this"
                                + " place (nfx server --allow-url)"),
                log.alarms().stream().map(Alarm::text).toList());
        commit(2, "<transfer-interval>2880</transfer-interval>" + HERE);
        assertEquals(List.of(), log.alarms());
    }
}
