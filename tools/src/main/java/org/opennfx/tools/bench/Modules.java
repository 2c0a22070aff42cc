package org.opennfx.tools.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** The modules that servers have to know. */
final class Modules {
    private static final List<String> OWN = List.of(
            "bench@2026-11-23.yang", "bench-constraints@2026-11-23.yang", "bench-interface-type@2026-11-23.yang");
    private static final String STANDARD = "/META-INF/yang/";
    private static final List<String> USED = List.of("ietf-interfaces@2018-02-20.yang", "ietf-yang-types@2013-07-15.yang");

    private Modules() {}

    /** Writes them into a directory, which is made where it is not there. */
    static void writeTo(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (var name : OWN) {
            write(name, directory.resolve(name));
        }
        for (var name : USED) {
            write(STANDARD + name, directory.resolve(name));
        }
    }

    private static void write(String resource, Path file) throws IOException {
        try (var content = resource(resource)) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static InputStream resource(String name) throws IOException {
        return Optional.ofNullable(Modules.class.getResourceAsStream(name)).orElseThrow(() -> new IOException("there is no " + name));
    }
}
