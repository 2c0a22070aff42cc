package org.opennfx.server.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.backends.model.DeviceSchema;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.Rendition;
import org.opennfx.server.view.View;

final class ConfigFilesTest {
    private static final Schema SCHEMA = DeviceSchema.load();
    private static final String EMPTY = "<config xmlns='urn:ietf:params:xml:ns:netconf:base:1.0'/>";
    private static final View NOTHING = new View(ContainerNode.empty(SCHEMA.root()), Rendition.AS_IS);
    private static final ConfigSource.File SITE = new ConfigSource.File("file:///site.xml");

    @TempDir
    private Path directory;

    @Test
    void aLinkOutOfTheDirectoryIsNotFollowed(@TempDir Path outside) throws IOException {
        var secret = Files.writeString(outside.resolve("secret.xml"), EMPTY);
        var files = new ConfigFiles(directory, SCHEMA);
        Files.createSymbolicLink(directory.resolve("site.xml"), secret);
        var refused = assertThrows(RpcException.class, () -> files.read(SITE));
        assertEquals(ErrorTag.OPERATION_FAILED, refused.errors().getFirst().tag());
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///site.xml?a", "file:///site.xml?", "file:///site.xml#a", "file:///site.xml#"})
    void whatWouldBeNoPartOfTheNameIsRefused(String url) throws IOException {
        Files.writeString(directory.resolve("site.xml"), EMPTY);
        var files = new ConfigFiles(directory, SCHEMA);
        var refused = assertThrows(RpcException.class, () -> files.read(new ConfigSource.File(url))).errors().getFirst();
        assertEquals(ErrorTag.INVALID_VALUE, refused.tag());
        assertTrue(refused.message().contains("no part of the name"), refused.message());
    }

    @Test
    void whatKeepsAFileFromBeingWrittenIsTold() throws IOException {
        var files = new ConfigFiles(Files.createFile(directory.resolve("file")).resolve("below"), SCHEMA);
        var refused = assertThrows(RpcException.class, () -> files.write(SITE, NOTHING)).errors().getFirst();
        assertEquals("site.xml cannot be written: Not a directory", refused.message());
    }

    @Test
    void aFileTakesThePlaceOfALinkAndNotOfWhatItPointsTo(@TempDir Path outside) throws IOException {
        var other = Files.writeString(outside.resolve("other.xml"), "other");
        var link = Files.createSymbolicLink(directory.resolve("site.xml"), other);
        var files = new ConfigFiles(directory, SCHEMA);
        files.write(SITE, NOTHING);
        assertFalse(Files.isSymbolicLink(link));
        assertEquals("other", Files.readString(other));
        assertEquals(0, files.read(SITE).size());
    }
}
