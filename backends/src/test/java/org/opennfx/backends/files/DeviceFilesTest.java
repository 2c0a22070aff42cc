package org.opennfx.backends.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.ManualClock;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.datastore.error.RpcException;

class DeviceFilesTest {
    private static final DevicePath IMAGE = DevicePath.of("new.qcow2");

    @TempDir
    Path directory;

    private final Map<Path, List<String>> users = new HashMap<>();
    private Path images;
    private DeviceFiles files;

    @BeforeEach
    void open() throws IOException {
        images = directory.resolve("images").toAbsolutePath();
        var stored = new StoredFiles(ImageStore.open(images), LogDirectory.of(directory));
        files = new DeviceFiles(stored, file -> users.getOrDefault(file, List.of()));
    }

    private static void write(Upload upload, long offset, String text) throws IOException {
        upload.write(offset, ByteBuffer.wrap(text.getBytes(UTF_8)));
    }

    private void receive(DevicePath path, String content) throws IOException {
        try (var upload = files.receive(path)) {
            write(upload, 0, content);
            upload.complete();
        }
    }

    private static String refusal(Executable what) {
        return assertThrows(RpcException.class, what).errors().getFirst().message();
    }

    private List<String> names() throws IOException {
        return files.list(DevicePath.HOME).stream().map(DeviceFile::name).toList();
    }

    @Test
    void aFileIsThereWhenAllOfItHasCome() throws IOException {
        try (var upload = files.receive(IMAGE)) {
            write(upload, 0, "half");
            assertEquals(List.of(), names());
            assertFalse(Files.exists(images.resolve("new.qcow2")));
            write(upload, 4, " and half");
            upload.complete();
        }
        assertEquals(List.of("new.qcow2"), names());
        assertEquals("half and half", Files.readString(images.resolve("new.qcow2")));
    }

    @Test
    void aFileIsWrittenOnBehindWhatItHas() throws IOException {
        for (var part : List.of("one ", "two")) {
            try (var upload = files.receiveBehind(IMAGE)) {
                write(upload, upload.size(), part);
                upload.complete();
            }
        }
        assertEquals("one two", Files.readString(images.resolve("new.qcow2")));
    }

    @Test
    void whatHasComeOfAFileCanBeGoneOnWith() throws IOException {
        try (var upload = files.receive(IMAGE)) {
            write(upload, 0, "half");
        }
        assertEquals(4, files.look(IMAGE).size());
        assertEquals(List.of(), names());
        try (var rest = files.goOn(IMAGE)) {
            assertEquals(4, rest.size());
            write(rest, 4, " and half");
            rest.complete();
        }
        assertEquals("half and half", Files.readString(images.resolve("new.qcow2")));
        assertEquals(
                "/var/third-party/images/new.qcow2: is complete, and can be replaced only as a whole",
                refusal(() -> files.goOn(IMAGE)));
    }

    @Test
    void aBrokenReplacementLeavesTheOldFile() throws IOException {
        receive(IMAGE, "old content");
        try (var upload = files.receive(IMAGE)) {
            write(upload, 0, "new");
        }
        assertEquals("old content", Files.readString(images.resolve("new.qcow2")));
        assertEquals(11, files.look(IMAGE).size());
    }

    @Test
    void whatComesBehindAGapIsNotKeptAndDoesNotCompleteAFile() throws IOException {
        var upload = files.receive(IMAGE);
        write(upload, 0, "begin");
        write(upload, 100, "end");
        assertEquals("there are gaps in it", assertThrows(IOException.class, upload::complete).getMessage());
        assertEquals(5, files.look(IMAGE).size());
        assertEquals(List.of(), names());
    }

    @Test
    void aFileHasOneWriterAtATime() throws IOException {
        var upload = files.receive(IMAGE);
        write(upload, 0, "mine");
        assertTrue(refusal(() -> files.receive(IMAGE)).endsWith("is being written by somebody else"));
        assertTrue(refusal(() -> files.delete(IMAGE)).endsWith("is being written by somebody else"));
        upload.complete();
        receive(IMAGE, "yours");
        upload.close();
        assertEquals("yours", Files.readString(images.resolve("new.qcow2")));
    }

    @Test
    void anImageInUseIsNeitherReplacedNorRenamedNorDeleted() throws IOException {
        receive(IMAGE, "disk");
        users.put(images.resolve("new.qcow2").toRealPath(), List.of("vrtr1", "vrtr2"));
        var words = "/var/third-party/images/new.qcow2: is in use by vrtr1, vrtr2";
        assertEquals(words, refusal(() -> files.receive(IMAGE)));
        assertEquals(words, refusal(() -> files.rename(IMAGE, DevicePath.of("other"))));
        assertEquals(words, refusal(() -> files.delete(IMAGE)));
        assertEquals(words, refusal(() -> files.overwrite(IMAGE)));
        assertEquals("disk", Files.readString(images.resolve("new.qcow2")));
    }

    @Test
    void anImageThatComesIntoUseMeanwhileIsNotReplaced() throws IOException {
        receive(IMAGE, "disk");
        try (var upload = files.receive(IMAGE)) {
            write(upload, 0, "other disk");
            users.put(images.resolve("new.qcow2").toRealPath(), List.of("vrtr1"));
            assertTrue(refusal(upload::complete).endsWith("is in use by vrtr1"));
        }
        assertEquals("disk", Files.readString(images.resolve("new.qcow2")));
    }

    @Test
    void theQuotaCountsAllFilesAndParts() throws IOException {
        files.limit(new SpaceLimit(10, 0));
        receive(IMAGE, "12345");
        try (var part = files.receive(DevicePath.of("second"))) {
            write(part, 0, "6789");
            assertEquals(
                    "The quota of 10 bytes for images is exceeded", refusal(() -> write(part, 4, "ab")));
            write(part, 4, "a");
            assertEquals("not all of it could be written", assertThrows(IOException.class, part::complete).getMessage());
        }
        assertEquals(List.of("new.qcow2"), names());
    }

    @Test
    void partsThatNobodyGoesOnWithGiveWay() throws IOException {
        files.limit(new SpaceLimit(10, 0));
        try (var broken = files.receive(DevicePath.of("broken"))) {
            write(broken, 0, "12345");
        }
        try (var coming = files.receive(DevicePath.of("coming"))) {
            write(coming, 0, "1234");
            receive(DevicePath.of("new"), "123456");
            assertEquals(4, files.look(DevicePath.of("coming")).size());
        }
        assertTrue(refusal(() -> files.look(DevicePath.of("broken"))).endsWith("No such file or directory"));
    }

    @Test
    void nothingStaysOfACopyThatThereIsNoRoomFor() throws IOException {
        files.limit(new SpaceLimit(9, 0));
        receive(IMAGE, "12345");
        var copy = DevicePath.of("copy");
        assertTrue(refusal(() -> files.copy(IMAGE, copy)).startsWith("The quota"));
        assertTrue(refusal(() -> files.look(copy)).endsWith("No such file or directory"));
    }

    @Test
    void partsStayWhereThereIsRoom() throws IOException {
        files.limit(new SpaceLimit(10, 0));
        try (var broken = files.receive(DevicePath.of("broken"))) {
            write(broken, 0, "12345");
        }
        receive(DevicePath.of("new"), "12345");
        assertEquals(5, files.look(DevicePath.of("broken")).size());
    }

    @Test
    void whatIsReservedOnTheDiskStaysFree() throws IOException {
        files.limit(new SpaceLimit(Long.MAX_VALUE, Files.getFileStore(images).getTotalSpace()));
        assertEquals("No space is left for images", refusal(() -> receive(IMAGE, "x")));
    }

    @Test
    void linksLeadNowhereElse() throws IOException {
        Files.writeString(directory.resolve("secret"), "secret");
        Files.createDirectory(directory.resolve("outside"));
        Files.createSymbolicLink(images.resolve("file"), directory.resolve("secret"));
        Files.createSymbolicLink(images.resolve("dir"), directory.resolve("outside"));
        assertTrue(refusal(() -> files.read(DevicePath.of("file"))).endsWith("No such file or directory"));
        assertTrue(refusal(() -> files.receive(DevicePath.of("dir/new"))).endsWith("No such file or directory"));
        assertEquals("/etc/passwd: No such file or directory; there are those in /var/third-party/images and /var/log",
                refusal(() -> files.read(DevicePath.of("../../../etc/passwd"))));
        receive(DevicePath.of("file"), "no link any more");
        assertEquals("secret", Files.readString(directory.resolve("secret")));
        assertFalse(Files.isSymbolicLink(images.resolve("file")));
    }

    @Test
    void theDirectoriesAboveAreSeenAndNotChanged() throws IOException {
        assertEquals(List.of("var"), files.list(DevicePath.of("/")).stream().map(DeviceFile::name).toList());
        assertEquals(List.of("third-party"), files.list(DevicePath.of("/var")).stream().map(DeviceFile::name).toList());
        Files.createDirectory(directory.resolve("log"));
        assertEquals(List.of("log", "third-party"), files.list(DevicePath.of("/var")).stream().map(DeviceFile::name).toList());
        assertTrue(files.look(DevicePath.of("/var/third-party")).isDirectory());
        assertTrue(refusal(() -> files.deleteDirectory(DevicePath.of("/var"))).endsWith("Permission denied"));
        assertTrue(refusal(() -> files.receive(DevicePath.of("/var/x"))).startsWith("/var: No such file or directory; there are"));
        assertTrue(refusal(() -> files.receive(DevicePath.HOME)).endsWith("Permission denied"));
        assertTrue(refusal(() -> files.receive(DevicePath.of(".new.qcow2.part"))).contains("begin with a dot"));
    }

    @Test
    void logsAreReadAndNotChanged() throws IOException {
        var log = DevicePath.of("/var/log/messages");
        Files.writeString(Files.createDirectory(directory.resolve("log")).resolve("messages"), "one line\n");
        assertEquals(List.of("messages"), files.list(log.parent()).stream().map(DeviceFile::name).toList());
        assertEquals(9, files.look(log).size());
        try (var open = files.read(log)) {
            assertEquals(9, open.size());
        }
        for (var change : List.<Executable>of(
                () -> files.receive(log), () -> files.goOn(log), () -> files.delete(log), () -> files.overwrite(log),
                () -> files.rename(log, IMAGE), () -> files.makeDirectory(DevicePath.of("/var/log/old")),
                () -> files.deleteDirectory(log.parent()))) {
            assertTrue(refusal(change).endsWith("Permission denied"));
        }
        files.copy(log, IMAGE);
        assertEquals("one line\n", Files.readString(images.resolve("new.qcow2")));
        assertTrue(refusal(() -> files.look(DevicePath.of("/var/log/../log/none"))).endsWith("/none: No such file or directory"));
    }

    @Test
    void directoriesAreMadeAndDeletedWhenTheyAreEmpty() throws IOException {
        files.makeDirectory(DevicePath.of("seed"));
        receive(DevicePath.of("seed/user-data"), "#cloud-config");
        assertTrue(refusal(() -> files.deleteDirectory(DevicePath.of("seed"))).endsWith("Directory not empty"));
        files.rename(DevicePath.of("seed/user-data"), DevicePath.of("user-data"));
        assertTrue(refusal(() -> files.makeDirectory(DevicePath.of("user-data"))).endsWith("File exists"));
        files.deleteDirectory(DevicePath.of("seed"));
        assertEquals(List.of("user-data"), names());
    }

    @Test
    void aCopyIsAFileOfItsOwn() throws IOException {
        receive(IMAGE, "disk");
        files.copy(IMAGE, DevicePath.of("copy"));
        files.overwrite(IMAGE);
        assertEquals("disk", Files.readString(images.resolve("copy")));
        assertEquals("\0\0\0\0", Files.readString(images.resolve("new.qcow2")));
    }

    @Test
    void partsThatNobodyGoesOnWithGoAfterADay() throws IOException {
        var clock = new ManualClock();
        try (var upload = files.receive(IMAGE)) {
            write(upload, 0, "half");
        }
        Files.setLastModifiedTime(images.resolve(".new.qcow2.part"), FileTime.from(clock.instant()));
        var watch = new PartWatch(files, clock);
        clock.advance(PartWatch.KEPT);
        watch.look();
        assertEquals(4, files.look(IMAGE).size());
        clock.advance(Duration.ofHours(1));
        watch.look();
        assertTrue(refusal(() -> files.look(IMAGE)).endsWith("No such file or directory"));
    }
}
