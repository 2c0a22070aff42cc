package org.opennfx.datastore.schema;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps images of compiled schemas in a directory, which is faster than to parse the YANG text at every start. An image that
 * is missing, damaged or of something else is the same as none.
 */
public final class SchemaCache {
    /** Compiles at every load. */
    public static final SchemaCache NONE = new SchemaCache(Optional.empty());

    private static final Logger LOG = LoggerFactory.getLogger(SchemaCache.class);
    private static final String PROPERTY = "nfx.schema.cache";
    /** Whoever makes the image, others may start from it; there is no secret in it. */
    private static final FileAttribute<Set<PosixFilePermission>> READABLE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--"));
    private static final int HEADER = Long.BYTES;

    private final Optional<Path> directory;

    private SchemaCache(Optional<Path> directory) {
        this.directory = directory;
    }

    /** In a directory, which is made when there is something to keep. */
    public static SchemaCache in(Path directory) {
        return new SchemaCache(Optional.of(directory));
    }

    /** In the directory that the system property {@code nfx.schema.cache} names; none where it names none. */
    public static SchemaCache configured() {
        return new SchemaCache(Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of));
    }

    /** The schema out of its image, or else compiled, and then kept. */
    Schema load(ModuleSet modules) {
        return directory.map(place -> load(modules, place)).orElseGet(() -> SchemaLoader.load(modules));
    }

    private static Schema load(ModuleSet modules, Path directory) {
        var file = directory.resolve(ImageKey.of(modules) + ".schema");
        return read(modules, file).orElseGet(() -> {
            var schema = SchemaLoader.load(modules);
            keep(schema, file);
            return schema;
        });
    }

    private static Optional<Schema> read(ModuleSet modules, Path file) {
        try {
            var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            if (bytes.getLong() != checksum(bytes)) {
                LOG.warn("{} is damaged, the schema is compiled again", file);
                return Optional.empty();
            }
            return Optional.of(SchemaReader.read(modules, bytes));
        } catch (IOException | RuntimeException e) {
            LOG.debug("no schema image in {}", file, e);
            return Optional.empty();
        }
    }

    /** What cannot be kept is compiled again at the next start. */
    private static void keep(Schema schema, Path file) {
        try {
            Files.createDirectories(file.getParent());
            var body = SchemaWriter.image(schema);
            var bytes = ByteBuffer.allocate(HEADER + body.length).putLong(0).put(body).position(HEADER);
            bytes.putLong(0, checksum(bytes)).rewind();
            var fresh = Files.createTempFile(file.getParent(), "schema", ".new", READABLE);
            Files.write(fresh, bytes.array());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.debug("cannot keep a schema image in {}", file, e);
        }
    }

    /** Of what remains in the buffer, which stays where it is. */
    private static long checksum(ByteBuffer bytes) {
        var crc = new CRC32C();
        crc.update(bytes.duplicate());
        return crc.getValue();
    }
}
