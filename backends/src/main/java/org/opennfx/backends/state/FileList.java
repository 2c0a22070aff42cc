package org.opennfx.backends.state;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.backends.files.DeviceFile;
import org.opennfx.backends.files.DevicePath;
import org.opennfx.backends.files.FileTree;
import org.opennfx.backends.files.StoredFiles;
import org.opennfx.backends.model.NamePattern;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/**
 * {@code file list}. Links are shown and not followed. The name at the end of a path may be a pattern, where there is nothing of
 * just that name.
 */
record FileList(FileTree tree) implements RpcHandler {
    /** A directory and what is in it, or files by their paths, without their directory. */
    private record Listing(Optional<DevicePath> directory, List<DeviceFile> entries) {}

    @Override
    public NodeName rpc() {
        return NfxPath.name("file-list");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        var given = call.input().leaf("path").orElse(".");
        var detail = call.input().has("detail");
        try {
            var listings = listings(given, call.input().has("recursive"));
            return TreeBuilder.container(call.output(), output -> output.container("directory-list", page -> listings
                    .forEach(listing -> page.entry("directory", row -> write(listing, detail, row)))));
        } catch (IOException e) {
            throw StoredFiles.failure(given, e);
        }
    }

    private List<Listing> listings(String given, boolean recursive) throws IOException {
        var path = DevicePath.of(given);
        try {
            var file = tree.look(path);
            return file.isDirectory() ? directories(path, recursive) : List.of(named(List.of(file), path.parent()));
        } catch (RpcException _) {
            var matching = matching(path);
            if (matching.isEmpty()) {
                throw StoredFiles.missing(given);
            }
            return List.of(named(matching, path.parent()));
        }
    }

    private static Listing named(List<DeviceFile> files, DevicePath parent) {
        return new Listing(Optional.empty(), files.stream().map(file -> file.named(parent.resolve(file.name()).toString())).toList());
    }

    private List<DeviceFile> matching(DevicePath path) throws IOException {
        var pattern = NamePattern.of(path.name());
        return !pattern.isName() && isDirectory(path.parent())
                ? tree.list(path.parent()).stream().filter(file -> pattern.matches(file.name())).toList()
                : List.of();
    }

    private boolean isDirectory(DevicePath path) throws IOException {
        try {
            return tree.look(path).isDirectory();
        } catch (RpcException _) {
            return false;
        }
    }

    private List<Listing> directories(DevicePath path, boolean recursive) throws IOException {
        var entries = tree.list(path);
        var listings = new ArrayList<Listing>();
        listings.add(new Listing(Optional.of(path), entries));
        if (recursive) {
            for (var below : entries.stream().filter(DeviceFile::isDirectory).toList()) {
                listings.addAll(directories(path.resolve(below.name()), true));
            }
        }
        return listings;
    }

    private static void write(Listing listing, boolean detail, TreeBuilder row) {
        row.leaf("directory-name", listing.directory());
        listing.entries().forEach(entry -> row.entry("file-information", information -> write(entry, detail, information)));
        row.leaf("total-files", listing.entries().size());
    }

    private static void write(DeviceFile file, boolean detail, TreeBuilder information) {
        information.leaf("file-name", file.name());
        switch (file.kind()) {
            case LINK -> information.empty("file-symlink");
            case DIRECTORY -> information.empty("file-directory");
            case FILE -> { }
        }
        if (detail) {
            information.leaf("file-permissions", FileMode.octal(file.permissions()))
                    .leaf("file-owner", file.owner())
                    .leaf("file-size", file.size())
                    .leaf("file-date", file.modified().getEpochSecond());
        }
    }
}
