package org.opennfx.backends.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.image.Qcow2Header.Features;
import org.opennfx.backends.model.ImageFormat;

class Qcow2Test {
    private static final String IMAGE = ImageStore.CLIENT_PATH + "/disk.qcow2";

    @TempDir
    Path directory;

    private Path file;
    private ImageStore store;

    @BeforeEach
    void writeImage() throws IOException {
        store = ImageStore.open(directory.resolve("images"), List.of("disk.qcow2"));
        file = store.directory().resolve("disk.qcow2");
    }

    private void patch(int offset, byte... bytes) throws IOException {
        var image = ByteBuffer.wrap(Files.readAllBytes(file));
        image.put(offset, bytes);
        Files.write(file, image.array());
    }

    @Test
    void writtenImageIsRead() throws IOException {
        var header = Qcow2Header.read(file).orElseThrow();
        assertEquals(new Qcow2Header(3, Optional.empty(), Features.NONE, 16L << 30, header.tables(), true), header);
        assertEquals(Optional.empty(), store.fault(IMAGE, ImageFormat.QCOW2));
    }

    @Test
    void imageWithBackingFileIsRefused() throws IOException {
        patch(8, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 2, (byte) 0);
        assertEquals(Optional.of("Image must not have a backing file: " + IMAGE),
                store.fault(IMAGE, ImageFormat.QCOW2));
    }

    @Test
    void imageWithExternalDataFileIsRefused() throws IOException {
        patch(79, (byte) 4);
        assertEquals(Optional.of("Image must not have an external data file: " + IMAGE),
                store.fault(IMAGE, ImageFormat.QCOW2));
    }

    @Test
    void imageWithUnknownFeaturesIsRefused() throws IOException {
        patch(72, (byte) 0x80);
        assertEquals(Optional.of("Image has features that are not known: " + IMAGE), store.fault(IMAGE, ImageFormat.QCOW2));
    }

    @Test
    void countsHaveAtMost64Bits() throws IOException {
        patch(99, (byte) 7);
        assertDamaged();
    }

    @Test
    void truncatedHeaderIsNoImage() throws IOException {
        Files.write(file, new byte[] {'Q', 'F', 'I', (byte) 0xfb, 0, 0, 0, 3});
        assertEquals(Optional.of("Image is not of type qcow2: " + IMAGE), store.fault(IMAGE, ImageFormat.QCOW2));
    }

    private void assertDamaged() {
        assertEquals(Optional.of("Image is damaged: " + IMAGE), store.fault(IMAGE, ImageFormat.QCOW2));
    }

    @Test
    void imageThatWasCutOffIsDamaged() throws IOException {
        for (var length : List.of(100, 104, 3 << 16)) {
            Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));
            assertDamaged();
        }
    }

    @Test
    void clustersAreOf512BytesTo2MiB() throws IOException {
        for (var bits : new byte[] {8, 22, -1}) {
            patch(23, bits);
            assertDamaged();
        }
    }

    @Test
    void firstLevelCoversTheDisk() throws IOException {
        patch(39, (byte) 31);
        assertDamaged();
    }

    @Test
    void headerOfVersion3IsComplete() throws IOException {
        patch(103, (byte) 103);
        assertDamaged();
    }

    @Test
    void tablesAreAlignedAndInsideOfTheFile() throws IOException {
        patch(47, (byte) 1);
        assertDamaged();
        patch(47, (byte) 0);
        patch(49, (byte) 1);
        assertDamaged();
    }

    @Test
    void stockIsNotPutBackWhenItWasRemoved() throws IOException {
        Files.delete(file);
        var again = ImageStore.open(directory.resolve("images"), List.of("disk.qcow2"));
        assertEquals(List.of(), again.images());
    }

    @Test
    void imagesAreListedByName() {
        assertEquals(List.of(new StoredImage("disk.qcow2", file, ImageFormat.QCOW2, 4 << 16, 16L << 30, Optional.empty())),
                store.images());
    }
}
