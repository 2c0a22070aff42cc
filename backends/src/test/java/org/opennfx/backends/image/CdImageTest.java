package org.opennfx.backends.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reads images back by what the standard says (ECMA-119), from the descriptors on. */
class CdImageTest {
    private static final int SECTOR = 2048;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> read(byte[] image, int descriptor, Charset names) {
        var disk = ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN);
        var files = new TreeMap<String, String>();
        readDirectory(disk, descriptor * SECTOR + 156, names, "", files);
        return files;
    }

    private static void readDirectory(ByteBuffer disk, int record, Charset names, String path, Map<String, String> files) {
        var begin = disk.getInt(record + 2) * SECTOR;
        var end = begin + disk.getInt(record + 10);
        for (var at = begin; at < end; ) {
            var length = Byte.toUnsignedInt(disk.get(at));
            if (length == 0) {
                at = (at / SECTOR + 1) * SECTOR;
                continue;
            }
            var name = new byte[disk.get(at + 32)];
            disk.get(at + 33, name);
            if (name.length > 1) {
                readEntry(disk, at, names, path + "/" + new String(name, names), files);
            }
            at += length;
        }
    }

    private static void readEntry(ByteBuffer disk, int record, Charset names, String path, Map<String, String> files) {
        if ((disk.get(record + 25) & 2) != 0) {
            readDirectory(disk, record, names, path, files);
            return;
        }
        var content = new byte[disk.getInt(record + 10)];
        disk.get(disk.getInt(record + 2) * SECTOR, content);
        files.put(path, new String(content, StandardCharsets.UTF_8));
    }

    @Test
    void filesAreFoundByTheirLongNames() {
        var image = CdImage.of("config-2", new TreeMap<>(Map.of(
                "start", bytes("echo"),
                "openstack/latest/user_data", bytes("#cloud-config"),
                "openstack/latest/meta_data.json", bytes("{}"))));
        assertEquals(
                Map.of("/start", "echo", "/openstack/latest/user_data", "#cloud-config", "/openstack/latest/meta_data.json", "{}"),
                read(image, 17, StandardCharsets.UTF_16BE));
    }

    @Test
    void filesAreFoundByTheirPlainNames() {
        var image = CdImage.of("x", new TreeMap<>(Map.of("juniper.conf", bytes("a"), "day0/site.tmpl", bytes("b"))));
        assertEquals(Map.of("/JUNI0003.CON;1", "a", "/DAY00001/SITE0002.TMP;1", "b"), read(image, 16, StandardCharsets.US_ASCII));
    }

    @Test
    void largeDirectoriesAndFilesAreWhole() {
        var files = new TreeMap<String, byte[]>();
        IntStream.range(0, 300).forEach(number -> files.put("many/a rather long name of file " + number, bytes("n" + number)));
        files.put("large", bytes("x".repeat(100_000)));
        var found = read(CdImage.of("large", files), 17, StandardCharsets.UTF_16BE);
        assertEquals(301, found.size());
        assertEquals("n299", found.get("/many/a rather long name of file 299"));
        assertEquals("x".repeat(100_000), found.get("/large"));
    }

    @Test
    void labelIsInTheDescriptors() {
        var image = CdImage.of("cidata", new TreeMap<>());
        assertEquals("cidata", new String(image, 16 * SECTOR + 40, 32, StandardCharsets.US_ASCII).strip());
        assertEquals("cidata", new String(image, 17 * SECTOR + 40, 32, StandardCharsets.UTF_16BE).strip());
        assertEquals(0, image.length % SECTOR);
    }

    @Test
    void sameFilesMakeTheSameImage() {
        var files = new TreeMap<>(Map.of("start", bytes("echo")));
        assertArrayEquals(CdImage.of("a", files), CdImage.of("a", files));
    }
}
