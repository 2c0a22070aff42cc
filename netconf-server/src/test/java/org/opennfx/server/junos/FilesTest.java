package org.opennfx.server.junos;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operations on files, with what the file system of PyEZ reads of their answers. */
class FilesTest {
    private static final String IMAGES = "/var/third-party/images";

    @TempDir
    private Path directory;

    @Test
    void listsSayInAttributesWhichDirectoryItIsAndHowPeopleWriteNumbers() throws IOException {
        try (var server = JunosServer.start(directory); var client = server.session()) {
            var file = Files.writeString(directory.resolve("state/images/note"), "12345");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
            Files.createDirectory(directory.resolve("state/images/cloud"));
            var list = client.rpc("<file-list><detail/><path>" + IMAGES + "</path></file-list>");
            assertTrue(list.contains("<directory name=\"" + IMAGES + "\">"), list);
            assertTrue(list.contains("<file-permissions junos:format=\"-rw-r-----\">640</file-permissions>"), list);
            assertTrue(list.contains("<file-permissions junos:format=\"drwx"), list);
            var single = client.rpc("<file-list><detail/><path>" + IMAGES + "/note</path></file-list>");
            assertTrue(single.contains("<directory><file-information><file-name>" + IMAGES + "/note</file-name>"), single);
            assertTrue(client.rpc("<get-system-storage/>").contains("<used-blocks junos:format=\""));
        }
    }

    @Test
    void whatChangesFilesSaysNothingWhenItIsDone() throws IOException {
        try (var server = JunosServer.start(directory); var client = server.session()) {
            Files.writeString(directory.resolve("state/images/one"), "1");
            var copied = client.rpc("<file-copy><source>one</source><destination>two</destination></file-copy>");
            var deleted = client.rpc("<file-delete><path>one</path></file-delete>");
            assertFalse((copied + deleted).contains("<ok/>"), copied);
            assertFalse((copied + deleted).contains("<rpc-error>"), deleted);
            assertTrue(client.rpc("<file-delete><path>one</path></file-delete>").contains("No such file or directory"));
        }
    }
}
