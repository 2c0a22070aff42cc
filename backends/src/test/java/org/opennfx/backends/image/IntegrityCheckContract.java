package org.opennfx.backends.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.image.Integrity.ClusterUse;
import org.opennfx.backends.image.Integrity.Clusters;
import org.opennfx.datastore.host.HostException;

/** What every check says of images that were damaged in one place. */
public abstract class IntegrityCheckContract {
    private static final int CLUSTER = 1 << 16;

    /** The mark of an entry whose cluster is used once. */
    private static final long COPIED = 1L << 63;

    @TempDir
    private Path directory;

    private Path image;

    protected abstract IntegrityCheck check();

    /** Header, table of counts, block of counts, first level table, second level table, and data in clusters 5 and 6. */
    @BeforeEach
    void writeImage() throws IOException {
        image = directory.resolve("disk.qcow2");
        Qcow2Writer.write(image, 1L << 30);
        put(3L * CLUSTER, (4L * CLUSTER) | COPIED);
        put(4L * CLUSTER, (5L * CLUSTER) | COPIED);
        put(4L * CLUSTER + Long.BYTES, (6L * CLUSTER) | COPIED);
        count(4, 1);
        count(5, 1);
        count(6, 1);
        cut(7L * CLUSTER);
    }

    private void put(long offset, long value) throws IOException {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.seek(offset);
            file.writeLong(value);
        }
    }

    private void count(int cluster, int uses) throws IOException {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.seek(2L * CLUSTER + cluster * (long) Short.BYTES);
            file.writeShort(uses);
        }
    }

    private void cut(long length) throws IOException {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(length);
        }
    }

    private Integrity found() throws HostException {
        return check().check(image);
    }

    @Test
    void soundImageHasNoErrors() throws HostException {
        assertEquals(new Integrity(new Clusters(1 << 14, 2, 0, 0), 7L * CLUSTER,
                new Integrity.Leaks(0, List.of()), new Integrity.Damage(0, List.of(), List.of())), found());
        assertEquals("No errors were found", found().summary());
    }

    @Test
    void clusterThatIsInUseAndCountedAsFreeIsAnError() throws Exception {
        count(5, 0);
        assertEquals(List.of(new ClusterUse(5, 0, 1)), found().damage().first());
        assertTrue(found().summary().endsWith("errors were found: data may be damaged, and writing may damage more"));
    }

    @Test
    void clusterThatNothingPointsToIsLeaked() throws Exception {
        put(4L * CLUSTER + Long.BYTES, 0);
        assertEquals(List.of(new ClusterUse(6, 1, 0)), found().leaks().first());
        assertEquals(0, found().damage().total());
        assertEquals("1 clusters are leaked: they take room and do no harm", found().summary());
    }

    @Test
    void dataThatTwoEntriesPointToIsAnError() throws Exception {
        put(4L * CLUSTER + 2 * Long.BYTES, (5L * CLUSTER) | COPIED);
        assertEquals(List.of(new ClusterUse(5, 1, 2)), found().damage().first());
    }

    @Test
    void dataThatDoesNotBeginWithAClusterIsAnError() throws Exception {
        put(4L * CLUSTER + 2 * Long.BYTES, (5L * CLUSTER + 512) | COPIED);
        assertTrue(found().damage().total() > 0);
    }

    @Test
    void fileThatWasCutOffInItsTablesIsDamaged() throws Exception {
        cut(4L * CLUSTER);
        assertTrue(found().damage().total() > 0);
    }

    @Test
    void fileThatWasOverwrittenInItsTablesIsDamaged() throws Exception {
        for (var entry = 0; entry < 16; entry++) {
            put(4L * CLUSTER + (long) entry * Long.BYTES, 0x6162636465666768L);
        }
        assertTrue(found().damage().total() > 0);
    }

    @Test
    void fragmentsAreCounted() throws Exception {
        put(4L * CLUSTER, (6L * CLUSTER) | COPIED);
        put(4L * CLUSTER + Long.BYTES, (5L * CLUSTER) | COPIED);
        assertEquals(new Clusters(1 << 14, 2, 1, 0), found().clusters());
    }

    @Test
    void backingFileIsNotOpened() throws Exception {
        put(8, 512);
        put(512, 0x6e6f776865726500L);
        putLength(16, "nowhere".length());
        assertEquals("No errors were found", found().summary());
    }

    private void putLength(long offset, int length) throws IOException {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.seek(offset);
            file.writeInt(length);
        }
    }

    @Test
    void contentInAnotherFileIsNotChecked() throws IOException {
        put(72, 4);
        assertEquals("the content is in an external data file", assertThrows(HostException.class, this::found).words());
    }

    @Test
    void otherFilesCannotBeChecked() throws IOException {
        cut(0);
        assertThrows(HostException.class, this::found);
    }
}
