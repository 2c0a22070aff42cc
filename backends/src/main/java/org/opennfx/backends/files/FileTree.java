package org.opennfx.backends.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.backends.files.DeviceFile.Kind;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.datastore.error.ErrorTag;

/** What clients see when they look around: the image directory, the logs, and the directories on the way to them. */
public record FileTree(StoredFiles files) {
    /** More than these are not listed. */
    public static final int MOST_ENTRIES = 10_000;

    private static final List<DevicePath> ENDS = List.of(LogDirectory.CLIENT_PATH, DevicePath.HOME);

    /**
     * Looks at a file or directory.
     *
     * @throws org.opennfx.datastore.error.RpcException there is none
     */
    public DeviceFile look(DevicePath path) throws IOException {
        return describe(path.name(), find(path).orElseThrow(() -> StoredFiles.missing(path.toString())));
    }

    /** Where it is; a directory on the way looks like that of the images. */
    Optional<Path> find(DevicePath path) {
        return isOnTheWay(path) ? Optional.of(files.images().directory()) : files.find(path);
    }

    /**
     * Lists a directory by name. Files that are on their way to the device are left out.
     *
     * @throws org.opennfx.datastore.error.RpcException there is no such directory
     */
    public List<DeviceFile> list(DevicePath path) throws IOException {
        if (isOnTheWay(path)) {
            return onTheWay(path);
        }
        var found = new ArrayList<DeviceFile>();
        try (var entries = Files.list(directory(path))) {
            for (var entry : entries.filter(each -> !ImageStore.isUnfinished(each)).limit(MOST_ENTRIES).sorted().toList()) {
                found.add(describe(String.valueOf(entry.getFileName()), entry));
            }
        }
        return found;
    }

    private List<DeviceFile> onTheWay(DevicePath path) throws IOException {
        var entries = new ArrayList<DeviceFile>();
        var names = ENDS.stream()
                .filter(end -> path.leadsTo(end) && files.find(end).isPresent())
                .map(end -> end.steps().get(path.steps().size()));
        for (var name : names.distinct().toList()) {
            entries.add(describe(name, files.images().directory()));
        }
        return entries;
    }

    /** Whether nothing is there but what leads to others. */
    private static boolean isOnTheWay(DevicePath path) {
        return ENDS.stream().anyMatch(end -> path.leadsTo(end) && !path.equals(end));
    }

    static DeviceFile describe(String name, Path file) throws IOException {
        var attributes = Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        var kind = attributes.isSymbolicLink() ? Kind.LINK : attributes.isDirectory() ? Kind.DIRECTORY : Kind.FILE;
        return new DeviceFile(
                name, kind, attributes.size(), attributes.lastModifiedTime().toInstant(), attributes.permissions(),
                attributes.owner().getName());
    }

    Path directory(DevicePath path) {
        var found = files.find(path.toString());
        if (!Files.isDirectory(found)) {
            throw StoredFiles.failure(ErrorTag.INVALID_VALUE, path.toString(), "Not a directory");
        }
        return found;
    }
}
