package org.opennfx.datastore.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Names a schema image by all that it depends on, so that none is taken for another: by two checksums, for the JVM has machine
 * code for these from its start, and would interpret a cryptographic digest. Nobody gains by making two sets of modules alike.
 */
final class ImageKey {
    /** Raised with each change of what {@link SchemaWriter} writes. */
    private static final int FORMAT = 4;

    private final List<Checksum> sums = List.of(new CRC32(), new CRC32C());

    private ImageKey() {}

    static String of(ModuleSet modules) {
        try {
            var key = new ImageKey();
            key.addCompiler();
            for (var text : modules.texts()) {
                key.add(text);
            }
            key.add(new TreeSet<>(modules.importOnly()).toString());
            var features = new TreeMap<String, TreeSet<String>>();
            modules.features().forEach((module, names) -> features.put(module, new TreeSet<>(names)));
            key.add(features.toString());
            return key.text();
        } catch (IOException e) {
            throw new SchemaException(e.getMessage() + " cannot be read", e);
        }
    }

    /** Another build of the compiler may make another schema of the same text; its jar tells one from another. */
    private void addCompiler() throws IOException {
        add("format " + FORMAT);
        var jar = code();
        if (Files.isRegularFile(jar)) {
            add(jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar));
        }
    }

    private static Path code() throws IOException {
        try {
            return Path.of(ImageKey.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private void add(URL text) throws IOException {
        try (var in = text.openStream()) {
            var bytes = in.readAllBytes();
            add(text.getPath().substring(text.getPath().lastIndexOf('/') + 1) + " " + bytes.length);
            add(bytes);
        }
    }

    private void add(String part) {
        add(part.getBytes(UTF_8));
        sums.forEach(sum -> sum.update(0));
    }

    private void add(byte[] bytes) {
        sums.forEach(sum -> sum.update(bytes));
    }

    private String text() {
        return sums.stream().map(sum -> HexFormat.of().toHexDigits((int) sum.getValue())).collect(Collectors.joining());
    }
}
