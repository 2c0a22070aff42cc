package org.opennfx.backends.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.opennfx.backends.files.StoredFiles;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code file list}. Links are shown and not followed. */
record FileList(StoredFiles files) implements RpcHandler {
    /** A directory and what is in it, or a single file without its directory. */
    private record Listing(Optional<Path> directory, List<Path> entries) {}

    /** Where clients are at home, and where they are when they come. */
    private static final Set<String> HOMES = Set.of("~", ".");

    @Override
    public NodeName rpc() {
        return NfxPath.name("file-list");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        var path = call.input()
                .leaf("path")
                .filter(given -> !HOMES.contains(given))
                .map(FileList::withoutSlash)
                .orElse(ImageStore.CLIENT_PATH);
        var detail = call.input().has("detail");
        var listings = listings(path, call.input().has("recursive"));
        return TreeBuilder.container(call.output(), output -> output.container("directory-list", page -> listings
                .forEach(listing -> page.entry("directory", row -> write(listing, detail, row)))));
    }

    private static String withoutSlash(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private List<Listing> listings(String path, boolean recursive) {
        var found = files.find(path);
        if (!Files.isDirectory(found)) {
            return List.of(new Listing(Optional.empty(), List.of(found)));
        }
        try {
            var listings = new ArrayList<Listing>();
            for (var directory : directories(found, recursive)) {
                listings.add(new Listing(Optional.of(directory), entries(directory)));
            }
            return listings;
        } catch (IOException e) {
            throw StoredFiles.unreadable(path, e);
        }
    }

    private static List<Path> directories(Path top, boolean recursive) throws IOException {
        try (var all = Files.walk(top, recursive ? Integer.MAX_VALUE : 0)) {
            return all.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
        }
    }

    private static List<Path> entries(Path directory) throws IOException {
        try (var entries = Files.list(directory)) {
            return entries.filter(entry -> !ImageStore.isUnfinished(entry)).sorted().toList();
        }
    }

    private void write(Listing listing, boolean detail, TreeBuilder row) {
        row.leaf("directory-name", listing.directory().map(files::clientPath));
        listing.entries().forEach(entry -> row.entry("file-information", information -> {
            information.leaf("file-name", listing.directory().isPresent()
                    ? String.valueOf(entry.getFileName())
                    : files.clientPath(entry));
            attributes(entry, detail, information);
        }));
        row.leaf("total-files", listing.entries().size());
    }

    private void attributes(Path entry, boolean detail, TreeBuilder information) {
        try {
            var attributes = Files.readAttributes(entry, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                information.empty("file-symlink");
            }
            if (attributes.isDirectory()) {
                information.empty("file-directory");
            }
            if (detail) {
                information.leaf("file-permissions", FileMode.octal(attributes.permissions()))
                        .leaf("file-owner", attributes.owner().getName())
                        .leaf("file-size", attributes.size())
                        .leaf("file-date", attributes.lastModifiedTime().to(TimeUnit.SECONDS));
            }
        } catch (IOException e) {
            throw StoredFiles.unreadable(files.clientPath(entry), e);
        }
    }
}
