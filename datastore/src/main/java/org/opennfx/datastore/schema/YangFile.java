package org.opennfx.datastore.schema;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opendaylight.yangtools.yang.model.spi.source.URLYangTextSource;
import org.opendaylight.yangtools.yang.parser.api.YangSyntaxErrorException;
import org.opendaylight.yangtools.yang.parser.rfc7950.repo.TextToIRTransformer;
import org.opendaylight.yangtools.yang.parser.rfc7950.repo.YangIRSourceInfoExtractor;

/**
 * A file with a module or submodule in it.
 *
 * @param revision in the form 2026-11-01; empty for a module without one
 */
public record YangFile(String name, Optional<String> revision, URL text) {
    /** The older revision first; a module without one is older than all that have one. */
    public static final Comparator<YangFile> BY_REVISION = Comparator.comparing(file -> file.revision().orElse(""));

    private static final Pattern NAME = Pattern.compile(".*/([^/@]+)(?:@([0-9-]+))?\\.yang");

    /**
     * What a file's name says, which costs less than to read it.
     *
     * @throws IllegalArgumentException its name is not that of RFC 7950 5.2
     */
    public static YangFile named(URL text) {
        var name = NAME.matcher(text.getPath());
        if (!name.matches()) {
            throw new IllegalArgumentException(text + " has no name of a YANG module");
        }
        return new YangFile(name.group(1), Optional.ofNullable(name.group(2)), text);
    }

    /**
     * Reads what a text says about itself, whatever its file's name is.
     *
     * @throws SchemaException it is not YANG
     */
    public static YangFile at(URL text) throws IOException {
        String content;
        try (var in = text.openStream()) {
            content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        var header = YangHeader.of(content);
        return header.isPresent()
                ? new YangFile(header.get().name(), header.get().revision(), text)
                : parsed(text);
    }

    private static YangFile parsed(URL text) throws IOException {
        try {
            var source = TextToIRTransformer.transformText(new URLYangTextSource(text));
            var identifier = YangIRSourceInfoExtractor.forIR(source).sourceId();
            return new YangFile(
                    identifier.name().getLocalName(),
                    Optional.ofNullable(identifier.revision()).map(Object::toString),
                    text);
        } catch (YangSyntaxErrorException e) {
            throw new SchemaException(text + ": " + e.getMessage(), e);
        }
    }

    /**
     * The files of a directory whose names end in {@code .yang}; subdirectories are not looked into.
     *
     * @throws SchemaException one of them is not YANG
     * @throws IOException the directory or a file cannot be read
     */
    public static List<YangFile> in(Path directory) throws IOException {
        var all = new ArrayList<YangFile>();
        try (var files = Files.newDirectoryStream(directory, "*.yang")) {
            for (var file : files) {
                all.add(at(file.toUri().toURL()));
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return all;
    }
}
