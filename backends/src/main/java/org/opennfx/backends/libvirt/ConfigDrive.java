package org.opennfx.backends.libvirt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opennfx.backends.image.CdImage;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.backends.model.ConfigData;
import org.opennfx.backends.model.ConfigSource;
import org.opennfx.datastore.file.WholeFile;
import org.opennfx.datastore.host.HostException;

/**
 * Makes the drive on which a guest finds data for its configuration: a file system of CDs, whatever kind of device it is. In
 * templates {@code {{ name }}} stands for the value of a parameter.
 */
record ConfigDrive(ImageStore images) {
    private static final Pattern PARAMETER = Pattern.compile("\\{\\{\\s*([A-Za-z0-9_.-]+)\\s*}}");

    /**
     * Writes the drive, in place of an older one.
     *
     * @throws HostException the older one is as it was
     */
    void write(ConfigData data, Path drive, String domain) throws HostException {
        try {
            WholeFile.write(drive, CdImage.of(data.label(), files(data)));
        } catch (IOException e) {
            throw new HostException(LibvirtConnection.SUBSYSTEM, "config-data of domain " + domain, e.toString(), e);
        }
    }

    /** The files by their paths on the drive. */
    private SortedMap<String, byte[]> files(ConfigData data) throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (var source : data.sources()) {
            var path = images.file(source.path()).orElseThrow(() -> new IOException("File does not exist: " + source.path()));
            switch (source) {
                case ConfigSource.OfFile _ -> files.put(path.getFileName().toString(), Files.readAllBytes(path));
                case ConfigSource.OfDirectory _ -> addDirectory(path, files);
                case ConfigSource.OfTemplate template -> files.put(
                        template.target().map(ConfigDrive::relative).orElse(template.name()),
                        filled(Files.readString(path), template.parameters()).getBytes(StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /** A link would lead who knows where. */
    private static void addDirectory(Path directory, Map<String, byte[]> files) throws IOException {
        try (var found = Files.walk(directory)) {
            for (var file : found.filter(Files::isRegularFile).filter(path -> !Files.isSymbolicLink(path)).toList()) {
                files.put(directory.relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String relative(String path) {
        return path.replaceFirst("^/+", "");
    }

    /** What has no value stays as it is. */
    private static String filled(String template, Map<String, String> parameters) {
        return PARAMETER.matcher(template).replaceAll(match ->
                Matcher.quoteReplacement(parameters.getOrDefault(match.group(1), match.group())));
    }
}
