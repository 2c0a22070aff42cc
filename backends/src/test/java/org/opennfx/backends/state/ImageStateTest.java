package org.opennfx.backends.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.Site;
import org.opennfx.backends.image.Digest;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.ListEntry;

/** What the state and the operational commands say of the image directory. */
class ImageStateTest {
    private static final int BACKING_FILE_AT = 8;
    private static final int VIRTUAL_SIZE_AT = 24;

    @TempDir
    private Path state;

    private Site site;
    private Path images;

    @BeforeEach
    void commitBranchSite() {
        site = Site.branch(state);
        images = site.host.embedded.imageDirectory();
    }

    private ListEntry image(String name) {
        var top = (ContainerNode) site.host.embedded.stateProviders().getFirst().state(Site.SCHEMA).getFirst();
        return top.container("images").flatMap(files -> files.entry("image", name)).orElseThrow();
    }

    private void patch(String name, long offset, byte... bytes) throws IOException {
        try (var file = new RandomAccessFile(images.resolve(name).toFile(), "rw")) {
            file.seek(offset);
            file.write(bytes);
        }
    }

    private String check(String input) {
        return site.rpc("<get-vnf-img-integrity-check-info" + input);
    }

    private String checkOne(String name) {
        return check("-detail xmlns=\"urn:opennfx:nfx\"><file-name>" + ImageStore.CLIENT_PATH + "/" + name
                + "</file-name></get-vnf-img-integrity-check-info-detail>");
    }

    @Test
    void imageSaysFormatSizesAndUsers() {
        var vsrx = image("vsrx.qcow2");
        assertEquals(Optional.of("qcow2"), vsrx.leaf("format"));
        assertEquals(Optional.of("262144"), vsrx.leaf("size"));
        assertEquals(Optional.of(Long.toString(16L << 30)), vsrx.leaf("virtual-size"));
        assertEquals(List.of("vsrx"), StreamSupport.stream(vsrx.values("used-by").spliterator(), false).toList());
    }

    @Test
    void imageThatClaimsAnAbsurdSizeIsShown() throws IOException {
        patch("vsrx.qcow2", VIRTUAL_SIZE_AT, HexFormat.of().parseHex("ffffffffffffffff"));
        assertEquals(Optional.of("9223372036854775807"), image("vsrx.qcow2").leaf("virtual-size"));
    }

    @Test
    void imageThatNobodyWritesToHasAChecksum() throws Exception {
        var expected = Optional.of(Digest.SHA256.of(images.resolve("vrtr2.qcow2")));
        var found = image("vrtr2.qcow2").leaf("checksum");
        while (found.isEmpty()) {
            Thread.sleep(1);
            found = image("vrtr2.qcow2").leaf("checksum");
        }
        assertEquals(expected, found);
        assertEquals(Optional.empty(), image("vsrx.qcow2").leaf("checksum"));
    }

    @Test
    void backingFileIsNamed() throws IOException {
        var image = images.resolve("ECV-8.1.4.5_64465.qcow2");
        patch("ECV-8.1.4.5_64465.qcow2", BACKING_FILE_AT, new byte[] {0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 11});
        patch("ECV-8.1.4.5_64465.qcow2", 0x200, "/etc/passwd".getBytes(StandardCharsets.US_ASCII));
        assertTrue(Files.exists(image));
        assertEquals(Optional.of("/etc/passwd"), image("ECV-8.1.4.5_64465.qcow2").leaf("backing-file"));
    }

    @Test
    void allImagesAreChecked() throws IOException {
        Files.writeString(images.resolve("plain.img"), "not more than this");
        patch("vrtr2.qcow2", 3 << 16, new byte[] {0, 0, 0, 0, 9, 0, 0, 0});
        var answer = check("rmation xmlns=\"urn:opennfx:nfx\"/>");
        assertEquals(4, answer.split("No errors were found", -1).length - 1, answer);
        assertTrue(answer.contains("1 errors were found"), answer);
        assertTrue(answer.contains("This image format does not support checks"), answer);
    }

    @Test
    void oneImageIsCheckedClusterByCluster() throws IOException {
        patch("vrtr2.qcow2", (2 << 16) + 2, new byte[] {0, 0});
        var answer = checkOne("vrtr2.qcow2");
        assertTrue(answer.contains("<error-cluster-total>1</error-cluster-total>"), answer);
        assertTrue(answer.contains("<error-cluster-id>1</error-cluster-id>"), answer);
        assertTrue(checkOne("vsrx.qcow2").contains("<error-cluster-total>0</error-cluster-total>"));
    }
}
