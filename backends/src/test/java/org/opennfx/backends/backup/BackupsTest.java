package org.opennfx.backends.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.Site;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;

/** Backups of the branch site, by its operations and its state. */
@Timeout(60)
class BackupsTest {
    private static final String NAMESPACE = " xmlns=\"urn:opennfx:nfx\">";

    @TempDir
    private Path state;

    private Site site;

    @BeforeEach
    void commitBranchSite() {
        site = Site.branch(state);
    }

    @AfterEach
    void close() {
        site.host.embedded.close();
    }

    private Path vsrx() {
        return site.host.embedded.imageDirectory().resolve("vsrx.qcow2");
    }

    private Path backups() {
        return state.resolve("backups");
    }

    private String call(String rpc, String input) {
        site.host.clock.advance(Duration.ofSeconds(1));
        return site.rpc("<" + rpc + NAMESPACE + input + "</" + rpc + ">");
    }

    private String refusal(String rpc, String input) {
        return assertThrows(RpcException.class, () -> call(rpc, input)).errors().stream()
                .map(RpcError::message).findFirst().orElseThrow();
    }

    private static String leaf(String name, String xml) {
        var found = Pattern.compile("<" + name + "[^>]*>([^<]*)<").matcher(xml);
        assertTrue(found.find(), xml);
        return found.group(1);
    }

    /** Returns when the job of this answer has ended, with what the state says of it. */
    private String ended(String answer) throws InterruptedException {
        var job = Pattern.compile("<job>\\s*<id>" + leaf("job-id", answer) + "</id>.*?</job>", Pattern.DOTALL);
        while (true) {
            var found = job.matcher(site.state());
            assertTrue(found.find());
            if (!leaf("state", found.group()).equals("running")) {
                return found.group();
            }
            Thread.sleep(1);
        }
    }

    private void assertComplete(String answer) throws InterruptedException {
        var job = ended(answer);
        assertEquals("complete", leaf("state", job), job);
        assertEquals("100", leaf("percent", job));
    }

    /** The id of a backup that is complete. */
    private String backUp(String input) throws InterruptedException {
        var answer = call("request-vnf-backup", "<vnf-name>vsrx</vnf-name>" + input);
        assertComplete(answer);
        return leaf("backup-id", answer);
    }

    private String restore(String backup) {
        return call("request-vnf-restore", "<backup-id>" + backup + "</backup-id>");
    }

    private void request(String what) {
        call("request-virtual-network-functions", "<vnf-name>vsrx</vnf-name><" + what + "/>");
    }

    private void change(int value) throws IOException {
        try (var file = new RandomAccessFile(vsrx().toFile(), "rw")) {
            file.seek(200_000);
            file.write(value);
        }
    }

    @Test
    void diskOfARunningMachineIsBackedUpAndRestored() throws Exception {
        var before = Files.readAllBytes(vsrx());
        var full = backUp("");
        change(1);
        request("stop");
        assertComplete(restore(full));
        assertArrayEquals(before, Files.readAllBytes(vsrx()));
    }

    @Test
    void diskThatWasLostIsRestored() throws Exception {
        var before = Files.readAllBytes(vsrx());
        var full = backUp("");
        request("stop");
        Files.delete(vsrx());
        assertComplete(restore(full));
        assertArrayEquals(before, Files.readAllBytes(vsrx()));
    }

    @Test
    void nothingOutsideOfTheImagesIsBackedUpOrOverwritten() throws Exception {
        var full = backUp("");
        request("stop");
        var other = Files.move(vsrx(), state.resolve("other"));
        Files.createSymbolicLink(vsrx(), other);
        assertEquals("Image does not exist: /var/third-party/images/vsrx.qcow2",
                refusal("request-vnf-backup", "<vnf-name>vsrx</vnf-name>"));
        Files.writeString(other, "changed");
        assertComplete(restore(full));
        assertEquals("changed", Files.readString(other));
    }

    @Test
    void nameOfABackupIsThatOfAFileHoweverLongTheMachineIsCalled() throws Exception {
        var name = "v".repeat(250);
        site.commit(Site.configuration("<virtual-network-functions><name>" + name + "</name><image><file-path>"
                + "/var/third-party/images/vsrx.qcow2</file-path></image></virtual-network-functions>"));
        var answer = call("request-vnf-backup", "<vnf-name>" + name + "</vnf-name>");
        assertComplete(answer);
        assertTrue(site.state().contains("<id>" + leaf("backup-id", answer) + "</id>"));
    }

    @Test
    void directoriesThatAreNoBackupsAreLeftOut() throws Exception {
        var id = backUp("");
        var manifest = Files.readString(backups().resolve(id).resolve("manifest"));
        write("copy", manifest);
        write("negative", manifest.replace(id, "negative").replaceFirst("(?m)^size: .*", "size: -5"));
        write("no name", manifest.replace(id, "no name"));
        assertEquals(1, Pattern.compile("<backup>").matcher(site.state()).results().count());
    }

    private void write(String directory, String manifest) throws IOException {
        Files.writeString(Files.createDirectory(backups().resolve(directory)).resolve("manifest"), manifest);
    }

    @Test
    void incrementalBackupIsRestoredWithItsBase() throws Exception {
        var full = backUp("");
        change(1);
        var changed = Files.readAllBytes(vsrx());
        var incremental = backUp("<mode>incremental</mode>");
        assertTrue(site.state().contains("<base>" + full + "</base>"));
        change(2);
        request("stop");
        assertComplete(restore(incremental));
        assertArrayEquals(changed, Files.readAllBytes(vsrx()));
        assertComplete(restore(full));
    }

    @Test
    void incrementalBackupNeedsAnotherOne() {
        assertEquals("There is no backup of vda of VNF vsrx to add to",
                refusal("request-vnf-backup", "<vnf-name>vsrx</vnf-name><mode>incremental</mode>"));
    }

    @Test
    void diskOfARunningMachineIsNotRestored() throws Exception {
        var full = backUp("");
        assertEquals("VNF vsrx must be stopped to restore its disk",
                refusal("request-vnf-restore", "<backup-id>" + full + "</backup-id>"));
    }

    @Test
    void damagedBackupIsNotRestored() throws Exception {
        var full = backUp("");
        try (var copy = new RandomAccessFile(backups().resolve(full).resolve("disk").toFile(), "rw")) {
            copy.seek(70_000);
            copy.write('x');
        }
        var before = Files.readAllBytes(vsrx());
        request("stop");
        var job = ended(restore(full));
        assertEquals("failed", leaf("state", job));
        assertTrue(leaf("reason", job).contains("its checksum is another one"), job);
        assertArrayEquals(before, Files.readAllBytes(vsrx()));
        request("start");
    }

    @Test
    void backupThatOthersNeedIsNotDeleted() throws Exception {
        var full = backUp("");
        var incremental = backUp("<mode>incremental</mode>");
        assertEquals("Backup " + incremental + " has only the changes to " + full,
                refusal("request-vnf-backup-delete", "<backup-id>" + full + "</backup-id>"));
        call("request-vnf-backup-delete", "<backup-id>" + incremental + "</backup-id>");
        call("request-vnf-backup-delete", "<backup-id>" + full + "</backup-id>");
        try (var left = Files.list(backups())) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void disksAreNamed() throws Exception {
        backUp("<disk>vda</disk>");
        assertEquals("VNF vsrx has no disk vdc", refusal("request-vnf-backup", "<vnf-name>vsrx</vnf-name><disk>vdc</disk>"));
        assertEquals("Specified VNF doesn't exist", refusal("request-vnf-backup", "<vnf-name>vrtr3</vnf-name>"));
    }

    @Test
    void diskWithoutRoomForACopyIsRefused() throws Exception {
        try (var file = new RandomAccessFile(vsrx().toFile(), "rw")) {
            file.setLength(1L << 43);
        }
        var refused = refusal("request-vnf-backup", "<vnf-name>vsrx</vnf-name>");
        assertTrue(refused.startsWith((1L << 43) + " bytes are needed, "), refused);
    }

    @Test
    void whatWasNotFinishedIsRemovedAtTheStart() throws Exception {
        var full = backUp("");
        var torn = Files.createDirectory(backups().resolve("vsrx-vda-20261101T090000Z.new"));
        Files.writeString(torn.resolve("disk"), "half of it");
        var draft = Files.writeString(vsrx().resolveSibling(".vsrx.qcow2.draft"), "half of it");
        site = Site.branch(state);
        assertTrue(Files.notExists(torn));
        assertTrue(Files.notExists(draft));
        var now = site.state();
        assertEquals(full, leaf("id", now.substring(now.indexOf("<backup>"))));
    }
}
