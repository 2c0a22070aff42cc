package org.opennfx.backends.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.Site;
import org.opennfx.datastore.error.RpcException;

/** The operations on files. */
class StoredFilesTest {
    private static final String IMAGES = "/var/third-party/images";

    @TempDir
    Path directory;

    private Site site;
    private Path images;

    @BeforeEach
    void open() {
        site = new Site(directory);
        images = site.host.embedded.imageDirectory();
    }

    private String call(String rpc, String input) {
        return site.rpc("<" + rpc + " xmlns=\"urn:opennfx:nfx\">" + input + "</" + rpc + ">");
    }

    private String refusal(String rpc, String input) {
        return assertThrows(RpcException.class, () -> call(rpc, input)).errors().getFirst().message();
    }

    @Test
    void checksumsAreThoseOfTheContent() throws IOException {
        Files.writeString(images.resolve("abc"), "abc");
        var path = "<path>" + IMAGES + "/abc</path>";
        assertTrue(call("get-checksum-information", path).contains("<checksum>900150983cd24fb0d6963f7d28e17f72<"));
        assertTrue(call("get-checksum-information", path + "<method>sha1</method>")
                .contains("<checksum>a9993e364706816aba3e25717850c26c9cd0d89d<"));
        assertEquals(
                call("get-sha256-checksum-information", path),
                call("get-checksum-information", path + "<method>sha-256</method>"));
        assertTrue(call("get-sha256-checksum-information", path)
                .contains("<checksum>ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad<"));
    }

    private String compared(String... options) {
        return call("file-compare", "<from-file>before</from-file><to-file>after</to-file>" + String.join("", options));
    }

    @Test
    void filesAreComparedByTheirLines() throws IOException {
        Files.writeString(images.resolve("before"), "one\ntwo\nthree\n");
        Files.writeString(images.resolve("after"), "one\n2\nthree\n");
        assertTrue(compared().contains("--- before\n+++ after\n@@ -1,3 +1,3 @@\n one\n-two\n+2\n three"), compared());
    }

    @Test
    void whiteSpaceIsComparedWhereItIsNotIgnored() throws IOException {
        Files.writeString(images.resolve("before"), "one  two\n");
        Files.writeString(images.resolve("after"), "one two \n");
        assertTrue(compared().contains("-one  two"));
        assertFalse(compared("<ignore-white-space/>").contains("output"), compared("<ignore-white-space/>"));
    }

    @Test
    void whatTakesTooLongToCompareIsRefused() throws IOException {
        Files.writeString(images.resolve("before"), "\n".repeat(10_001));
        Files.writeString(images.resolve("after"), "\0");
        var files = "<from-file>before</from-file><to-file>after</to-file>";
        assertEquals("before: more than 10000 lines", refusal("file-compare", files));
        assertEquals("after: not a text", refusal("file-compare", "<from-file>after</from-file><to-file>after</to-file>"));
    }

    @Test
    void filesOutsideOfTheImageDirectoryAreNotThere() throws IOException {
        Files.writeString(directory.resolve("secret"), "secret");
        Files.createSymbolicLink(images.resolve("link"), directory.resolve("secret"));
        for (var path : List.of(IMAGES + "/link", IMAGES + "/none", "secret")) {
            assertMissing(path, path + ": No such file or directory");
        }
        for (var path : List.of("/etc/passwd", "/config", IMAGES + "/../secret", "/var/log/../secret")) {
            assertMissing(path, path + ": No such file or directory; there are those in " + IMAGES + " and /var/log");
        }
    }

    @Test
    void theWayToTheFilesIsListed() {
        assertTrue(call("file-list", "<path>/</path>").contains("<file-name>var</file-name>"));
        var found = call("file-list", "<path>/</path><recursive/>");
        for (var directory : List.of("/", "/var", "/var/third-party", IMAGES)) {
            assertTrue(found.contains("<directory-name>" + directory + "</directory-name>"), found);
        }
    }

    @Test
    void filesAreListedByAPattern() throws IOException {
        for (var name : List.of("a1.img", "a2.img", "b1.img", "c[1].img")) {
            Files.writeString(images.resolve(name), name);
        }
        var found = call("file-list", "<path>a?.img</path>");
        assertTrue(found.contains("<file-name>" + IMAGES + "/a1.img</file-name>"), found);
        assertTrue(found.contains("<total-files>2</total-files>"), found);
        assertTrue(call("file-list", "<path>[abc]*1*</path>").contains("<total-files>3</total-files>"));
        assertTrue(call("file-list", "<path>c[1].img</path>").contains("/c[1].img<"));
        assertEquals("z*: No such file or directory", refusal("file-list", "<path>z*</path>"));
    }

    private void assertMissing(String path, String message) {
        assertEquals(message, refusal("file-list", "<path>" + path + "</path>"));
        assertEquals(message, refusal("file-show", "<filename>" + path + "</filename>"));
        assertEquals(message, refusal("get-checksum-information", "<path>" + path + "</path>"));
    }

    @Test
    void logsAreListedAndTheirEndIsShown() throws IOException {
        var log = Files.createDirectory(directory.resolve("log")).resolve("messages");
        Files.writeString(log, "x".repeat(1 << 20) + "\nlast\u0007\n");
        assertTrue(call("file-list", "<path>/var/log</path>").contains("<file-name>messages</file-name>"));
        assertTrue(call("file-list", "<path>/var/log/</path>").contains("<directory-name>/var/log</directory-name>"));
        var end = call("file-show", "<filename>/var/log/messages</filename>");
        assertTrue(end.contains(">last?\n</file-content>"), end);
        assertEquals("/var/log/messages: Permission denied", refusal("file-delete", "<path>/var/log/messages</path>"));
    }

    @Test
    void namesMayHaveSpacesAndParentheses() throws IOException {
        Files.writeString(images.resolve("disk (1) = new.img"), "abc");
        call("file-rename", "<source>disk (1) = new.img</source><destination>a; b|c</destination>");
        assertTrue(call("file-list", "<path>a; b|c</path>").contains("<file-name>" + IMAGES + "/a; b|c</file-name>"));
        call("file-delete", "<path>a; b|c</path>");
        assertTrue(Files.notExists(images.resolve("a; b|c")));
    }

    @Test
    void directoryHasNoContent() {
        assertEquals(IMAGES + ": Not a regular file", refusal("file-show", "<filename>" + IMAGES + "</filename>"));
    }

    @Test
    void listShowsSizesWhenAskedFor() throws IOException {
        Files.writeString(images.resolve("user-data"), "12345");
        var path = "<path>" + IMAGES + "/user-data</path>";
        var detailed = call("file-list", path + "<detail/>");
        assertTrue(detailed.contains("<file-size>5</file-size>"), detailed);
        assertTrue(detailed.contains("<file-owner>" + Files.getOwner(images).getName() + "</file-owner>"), detailed);
        assertFalse(call("file-list", path).contains("file-size"));
    }

    @Test
    void permissionsAreInOctalAndForPeopleInLetters() throws IOException {
        var file = Files.writeString(images.resolve("user-data"), "12345");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx-w-r--"));
        assertTrue(call("file-list", "<detail/>").contains("<file-permissions>724</file-permissions>"));
        assertEquals("rwx-w-r--", FileMode.letters("724"));
    }

    @Test
    void listGoesIntoDirectoriesWhenAskedTo() throws IOException {
        Files.writeString(Files.createDirectory(images.resolve("cloud")).resolve("user-data"), "12345");
        Files.createSymbolicLink(images.resolve("around"), images);
        assertFalse(call("file-list", "").contains("user-data"));
        var all = call("file-list", "<path>" + IMAGES + "/</path><recursive/>");
        assertTrue(all.contains("<directory-name>" + IMAGES + "/cloud</directory-name>"), all);
        assertEquals(all.indexOf("user-data"), all.lastIndexOf("user-data"));
    }

    @Test
    void textIsShownAndOtherContentAsBase64() throws IOException {
        Files.writeString(images.resolve("user-data"), "#cloud-config\n");
        Files.write(images.resolve("disk"), new byte[] {0, -1});
        assertTrue(call("file-show", "<filename>" + IMAGES + "/user-data</filename>").contains("#cloud-config\n"));
        var disk = "<filename>" + IMAGES + "/disk</filename>";
        assertEquals(IMAGES + "/disk: not a text, ask for encoding base64", refusal("file-show", disk));
        assertTrue(call("file-show", disk + "<encoding>base64</encoding>").contains(">AP8=<"));
    }

    @Test
    void fileThatIsTooLargeForAReplyIsRefused() throws IOException {
        Files.write(images.resolve("large"), new byte[1024 * 1024 + 1]);
        assertEquals(IMAGES + "/large: more than 1048576 bytes",
                refusal("file-show", "<filename>" + IMAGES + "/large</filename>"));
    }

    @Test
    void filesAreCopiedRenamedAndDeleted() throws IOException {
        Files.writeString(images.resolve("one"), "1");
        call("file-copy", "<source>" + IMAGES + "/one</source><destination>" + IMAGES + "/two</destination>");
        call("file-rename", "<source>" + IMAGES + "/two</source><destination>" + IMAGES + "/three</destination>");
        call("file-delete", "<purge/><path>" + IMAGES + "/one</path>");
        assertEquals("1", Files.readString(images.resolve("three")));
        assertFalse(Files.exists(images.resolve("one")));
        assertEquals(IMAGES + "/one: No such file or directory", refusal("file-delete", "<path>" + IMAGES + "/one</path>"));
    }
}
