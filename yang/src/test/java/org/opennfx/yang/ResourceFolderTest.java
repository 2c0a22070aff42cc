package org.opennfx.yang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceFolderTest {
    private static final List<String> FILES = List.of("docs/b.xml", "docs/a.xml", "docs/a.error", "docs/deep/c.xml", "other/d.xml");

    @TempDir
    Path work;

    @Test
    void listsTheDocumentsOfADirectory() throws IOException {
        for (var file : FILES) {
            Files.createDirectories(work.resolve(file).getParent());
            Files.createFile(work.resolve(file));
        }
        var url = work.resolve("docs").toUri().toURL();
        assertEquals(List.of("docs/a.xml", "docs/b.xml"), ResourceFolder.documents(url, "docs/"));
    }

    @Test
    void listsTheDocumentsOfAJar() throws IOException {
        var url = URI.create("jar:" + jar().toUri() + "!/docs/").toURL();
        assertEquals(List.of("docs/a.xml", "docs/b.xml"), ResourceFolder.documents(url, "docs/"));
    }

    @Test
    void aFolderThatCannotBeReadIsAnError() throws IOException {
        var url = work.resolve("gone").toUri().toURL();
        assertThrows(UncheckedIOException.class, () -> ResourceFolder.documents(url, "gone/"));
    }

    private Path jar() throws IOException {
        var jar = work.resolve("documents.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("docs/"));
            for (var file : FILES) {
                out.putNextEntry(new JarEntry(file));
            }
        }
        return jar;
    }
}
