package org.opennfx.datastore.schema;

import java.io.IOException;
import java.net.URL;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opendaylight.yangtools.yang.model.spi.source.URLYangTextSource;
import org.opendaylight.yangtools.yang.parser.api.YangSyntaxErrorException;
import org.opendaylight.yangtools.yang.parser.rfc7950.repo.TextToIRTransformer;
import org.opendaylight.yangtools.yang.parser.rfc7950.repo.YangIRSourceInfoExtractor;

/**
 * A file with a module or submodule in it, whatever the file's name says.
 *
 * @param revision in the form 2026-11-01; empty for a module without one
 */
public record YangFile(String name, Optional<String> revision, URL text) {
    /** The older revision first; a module without one is older than all that have one. */
    public static final Comparator<YangFile> BY_REVISION = Comparator.comparing(file -> file.revision().orElse(""));

    /**
     * Reads what a text says about itself.
     *
     * @throws SchemaException it is not YANG
     */
    public static YangFile at(URL text) throws IOException {
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
