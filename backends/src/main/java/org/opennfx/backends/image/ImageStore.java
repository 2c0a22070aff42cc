package org.opennfx.backends.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLStreamException;
import org.opennfx.backends.model.ConfigSource;
import org.opennfx.backends.model.ImageFormat;
import org.opennfx.datastore.error.RpcException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one directory that images of virtual machines come from. Clients know it by a path of the device, whatever its
 * place in the file system is.
 */
public final class ImageStore implements Images {
    /** The directory as clients see it. */
    public static final String CLIENT_PATH = "/var/third-party/images";

    private static final long STOCK_IMAGE_BYTES = 16L << 30;

    private static final String DRAFT = ".draft";
    private static final String PART = ".part";

    private static final Logger LOG = LoggerFactory.getLogger(ImageStore.class);

    private final Path directory;
    /** What the log has already. */
    private final Set<Path> leftOut = ConcurrentHashMap.newKeySet();

    private ImageStore(Path directory) {
        this.directory = directory;
    }

    /**
     * Opens the store.
     *
     * @throws IOException the directory is not there and cannot be made
     */
    public static ImageStore open(Path directory) throws IOException {
        Files.createDirectories(directory);
        var store = new ImageStore(directory.toRealPath());
        store.removeDrafts();
        return store;
    }

    /** The process ended while they were written. */
    private void removeDrafts() throws IOException {
        try (var files = Files.list(directory)) {
            for (var draft : files.filter(ImageStore::isDraft).toList()) {
                LOG.info("removing {}, which was not finished", FileName.printable(draft));
                Files.delete(draft);
            }
        }
    }

    /**
     * Where the next content of an image can be written, to be renamed when it is complete. It is no image yet, and is
     * removed when the store is opened.
     */
    public static Path draft(Path image) {
        return image.resolveSibling("." + image.getFileName() + DRAFT);
    }

    private static boolean isDraft(Path file) {
        return isHidden(file, DRAFT);
    }

    /**
     * Where what has come of a file is kept while a client sends it, to be renamed when it is complete. It is no image yet; a
     * client can go on with it.
     */
    public static Path part(Path file) {
        return file.resolveSibling("." + file.getFileName() + PART);
    }

    /** Whether this is the name of what has come of some file. */
    public static boolean isPart(Path file) {
        return isHidden(file, PART);
    }

    /** The file that a part becomes. */
    public static Path whole(Path part) {
        var name = String.valueOf(part.getFileName());
        return part.resolveSibling(name.substring(1, name.length() - PART.length()));
    }

    /** Whether this is a file that becomes another one: none that clients know. */
    public static boolean isUnfinished(Path file) {
        return isDraft(file) || isPart(file);
    }

    private static boolean isHidden(Path file, String end) {
        var name = String.valueOf(file.getFileName());
        return name.startsWith(".") && name.endsWith(end) && name.length() > end.length() + 1;
    }

    /**
     * Opens the store; where there was none yet it gets an empty disk under each of these names.
     *
     * @throws IOException the directory or an image cannot be made
     */
    public static ImageStore open(Path directory, List<String> stock) throws IOException {
        if (Files.exists(directory)) {
            return open(directory);
        }
        var store = open(directory);
        for (var name : stock) {
            Qcow2Writer.write(store.directory.resolve(name), STOCK_IMAGE_BYTES);
        }
        return store;
    }

    /** Where the directory really is. */
    public Path directory() {
        return directory;
    }

    /** Where a path of clients leads, whether there is a file or not; links are not followed. */
    public Optional<Path> place(String clientPath) {
        return inside(clientPath);
    }

    /** Links lead to the name that is no link. */
    @Override
    public Optional<Path> file(String clientPath) {
        return inside(clientPath).flatMap(ImageStore::real);
    }

    /** As {@link #file}, and the directory itself too; empty for what is outside of it, even if a link leads there. */
    public Optional<Path> find(String clientPath) {
        return clientPath.equals(CLIENT_PATH)
                ? Optional.of(directory)
                : file(clientPath).filter(path -> path.startsWith(directory));
    }

    /** How clients call a file of the store, or the store itself. */
    public String clientPath(Path file) {
        return file.equals(directory) ? CLIENT_PATH : CLIENT_PATH + "/" + directory.relativize(file);
    }

    private static Optional<Path> real(Path file) {
        try {
            return Optional.of(file.toRealPath());
        } catch (IOException e) {
            // what is wrong with it is for the check of the image to say
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> fault(String clientPath, ImageFormat format) {
        var inside = inside(clientPath);
        if (inside.isEmpty()) {
            return Optional.of(imageOutside(clientPath));
        }
        try {
            return faultOf(inside.get(), clientPath, format);
        } catch (IOException e) {
            return Optional.of("Image cannot be read: " + clientPath);
        }
    }

    private Optional<String> faultOf(Path file, String clientPath, ImageFormat format) throws IOException {
        if (!Files.exists(file)) {
            return Optional.of("Image does not exist: " + clientPath);
        }
        if (!file.toRealPath().startsWith(directory)) {
            return Optional.of(imageOutside(clientPath));
        }
        if (!Files.isRegularFile(file)) {
            return Optional.of("Image is not a file: " + clientPath);
        }
        var header = Qcow2Header.read(file);
        return switch (format) {
            case RAW -> header.map(_ -> "Image is of type qcow2, not raw: " + clientPath);
            case QCOW2 -> header.map(found -> dependence(found, clientPath))
                    .orElseGet(() -> Optional.of("Image is not of type qcow2: " + clientPath));
        };
    }

    /**
     * What keeps an image from being used as it is; one that is part of another file would let a virtual machine read that
     * file, whatever it is.
     */
    private static Optional<String> dependence(Qcow2Header header, String clientPath) {
        if (!header.whole()) {
            return Optional.of("Image is damaged: " + clientPath);
        }
        if (header.backingFile().isPresent()) {
            return Optional.of("Image must not have a backing file: " + clientPath);
        }
        if (header.features().externalData()) {
            return Optional.of("Image must not have an external data file: " + clientPath);
        }
        return header.features().unknown()
                ? Optional.of("Image has features that are not known: " + clientPath)
                : Optional.empty();
    }

    @Override
    public Optional<String> fault(String clientPath, ConfigSource.Kind kind) {
        var inside = inside(clientPath);
        if (inside.isEmpty()) {
            return Optional.of(fileOutside(clientPath));
        }
        try {
            return faultOf(inside.get(), clientPath, kind);
        } catch (IOException e) {
            return Optional.of("File cannot be read: " + clientPath);
        }
    }

    private Optional<String> faultOf(Path file, String clientPath, ConfigSource.Kind kind) throws IOException {
        if (!Files.exists(file)) {
            return Optional.of("File does not exist: " + clientPath);
        }
        if (!file.toRealPath().startsWith(directory)) {
            return Optional.of(fileOutside(clientPath));
        }
        return switch (kind) {
            case FILE -> Files.isRegularFile(file) ? Optional.empty() : Optional.of("Not a file: " + clientPath);
            case DIRECTORY -> Files.isDirectory(file) ? Optional.empty() : Optional.of("Not a directory: " + clientPath);
        };
    }

    /** What a libvirt domain file says, or what is wrong with it in the words of the device. */
    public Descriptor descriptor(String clientPath) {
        var fault = fault(clientPath, ConfigSource.Kind.FILE);
        return fault.isPresent()
                ? new Descriptor.Faulty(fault.get())
                : file(clientPath).map(file -> read(file, clientPath))
                        .orElseGet(() -> new Descriptor.Faulty("File does not exist: " + clientPath));
    }

    private Descriptor read(Path file, String clientPath) {
        try {
            return DomainDescriptor.read(file).map(domain -> usable(domain, clientPath))
                    .orElseGet(() -> new Descriptor.Faulty("Descriptor is not a libvirt domain: " + clientPath));
        } catch (XMLStreamException | RpcException e) {
            return new Descriptor.Faulty("Descriptor is not XML: " + clientPath + ": " + e.getMessage());
        } catch (IOException e) {
            return new Descriptor.Faulty("File cannot be read: " + clientPath);
        }
    }

    private Descriptor usable(DomainDescriptor domain, String clientPath) {
        if (!domain.others().isEmpty()) {
            return new Descriptor.Faulty("Disk " + domain.others().getFirst() + " must be an image: " + clientPath);
        }
        if (domain.disks().isEmpty()) {
            return new Descriptor.Faulty("Descriptor has no disk: " + clientPath);
        }
        return domain.disks().stream().flatMap(disk -> fault(disk.file(), disk.format()).stream()).findFirst()
                .<Descriptor>map(Descriptor.Faulty::new)
                .orElseGet(() -> new Descriptor.Usable(domain));
    }

    /** What became of reading a libvirt domain file. */
    public sealed interface Descriptor {
        record Usable(DomainDescriptor domain) implements Descriptor {}

        /** @param why in the words of the device */
        record Faulty(String why) implements Descriptor {}
    }

    static String imageOutside(String clientPath) {
        return "Image must be a file in " + CLIENT_PATH + ": " + clientPath;
    }

    static String fileOutside(String clientPath) {
        return "File must be in " + CLIENT_PATH + ": " + clientPath;
    }

    private Optional<Path> inside(String clientPath) {
        return inside(directory, clientPath);
    }

    /** The path below the directory that stands for that of the client; empty where it would not be below it. */
    static Optional<Path> inside(Path directory, String clientPath) {
        var prefix = CLIENT_PATH + "/";
        if (!clientPath.startsWith(prefix)) {
            return Optional.empty();
        }
        var file = directory.resolve(clientPath.substring(prefix.length())).normalize();
        return Optional.of(file).filter(path -> path.startsWith(directory) && !path.equals(directory));
    }

    /**
     * The images that are there, by name. What no client can name, or read, or what leads out of the directory, is left
     * out, and the log has it once.
     *
     * @throws UncheckedIOException the directory cannot be read
     */
    public List<StoredImage> images() {
        try (var files = Files.list(directory)) {
            return files.filter(file -> !isUnfinished(file)).sorted(Comparator.comparing(Path::getFileName))
                    .flatMap(file -> describe(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<StoredImage> describe(Path file) {
        try {
            var content = file.toRealPath();
            if (!Files.isRegularFile(content)) {
                return Optional.empty();
            }
            if (!content.startsWith(directory)) {
                return leftOut(file, "it leads out of the directory");
            }
            return FileName.isPlain(file) ? Optional.of(StoredImage.read(file, content)) : leftOut(file, "its name cannot be told");
        } catch (IOException e) {
            return leftOut(file, e.toString());
        }
    }

    private Optional<StoredImage> leftOut(Path file, String why) {
        if (leftOut.add(file)) {
            LOG.warn("{} is not listed among the images: {}", FileName.printable(file), why);
        }
        return Optional.empty();
    }
}
