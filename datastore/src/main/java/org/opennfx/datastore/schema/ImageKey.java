package org.opennfx.datastore.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.TreeSet;

/** Names a schema image by all that it depends on, so that none is taken for another. */
final class ImageKey {
    /** Raised with each change of what {@link SchemaWriter} writes. */
    private static final int FORMAT = 4;

    private final MessageDigest digest;

    private ImageKey(MessageDigest digest) {
        this.digest = digest;
    }

    static String of(ModuleSet modules) {
        try {
            var key = new ImageKey(MessageDigest.getInstance("SHA-256"));
            key.addCompiler();
            for (var text : modules.texts()) {
                key.add(text);
            }
            key.add(new TreeSet<>(modules.importOnly()).toString());
            var features = new TreeMap<String, TreeSet<String>>();
            modules.features().forEach((module, names) -> features.put(module, new TreeSet<>(names)));
            key.add(features.toString());
            return HexFormat.of().formatHex(key.digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
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
        add(text.getPath().substring(text.getPath().lastIndexOf('/') + 1));
        try (var in = text.openStream()) {
            digest.update(in.readAllBytes());
        }
    }

    private void add(String part) {
        digest.update(part.getBytes(UTF_8));
        digest.update((byte) 0);
    }
}
