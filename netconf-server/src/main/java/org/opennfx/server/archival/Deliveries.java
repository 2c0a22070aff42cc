package org.opennfx.server.archival;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.file.WholeFile;
import org.opennfx.server.access.DeviceKey;
import org.opennfx.server.url.RemoteFiles;

/**
 * Hands copies over. {@code file:///} is the directory of files of the device; other places are those that the operator of
 * the server allows clients to name.
 */
final class Deliveries {
    private static final String NOT_ALLOWED = "the operator of this server does not allow this place (nfx server --allow-url)";

    /** Where the name of a file does not matter. */
    private static final String ANY = "copy";

    private final RemoteFiles remote;
    private final DeviceKey key;
    private final Path directory;

    /**
     * @param key by which the passwords of places are encrypted
     * @param directory that which {@code file:///} names, made when it is needed
     */
    Deliveries(RemoteFiles remote, DeviceKey key, Path directory) {
        this.remote = remote;
        this.key = key;
        this.directory = directory;
    }

    /** What became of a copy. */
    sealed interface Outcome {
        record Taken(ArchiveSite site) implements Outcome {}

        /** @param reasons of each place, with its URL, without what is secret in that */
        record Refused(List<String> reasons) implements Outcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /** Tries the places in their order until one takes the copy. */
    Outcome deliver(List<ArchiveSite> sites, String name, byte[] content) {
        var reasons = new ArrayList<String>();
        for (var site : sites) {
            try {
                deliver(site.place(name, key), name, content);
                return new Outcome.Taken(site);
            } catch (IOException e) {
                reasons.add(site + ": " + e.getMessage());
            }
        }
        return new Outcome.Refused(reasons);
    }

    private void deliver(URI place, String name, byte[] content) throws IOException {
        if (remote.allows(place)) {
            remote.write(place, content, "application/gzip");
        } else if (isHere(place, name)) {
            Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            WholeFile.writeSecret(directory.resolve(name), content);
        } else {
            throw new IOException(NOT_ALLOWED);
        }
    }

    private static boolean isHere(URI place, String name) {
        return "file".equalsIgnoreCase(place.getScheme()) && place.getHost() == null && place.getPath().equals("/" + name);
    }

    /** Why some of the places will never take a copy, whether their machines answer or not; each with the place. */
    List<String> obstacles(List<ArchiveSite> sites) {
        return sites.stream().flatMap(site -> obstacle(site).map(reason -> site + ": " + reason).stream()).toList();
    }

    private Optional<String> obstacle(ArchiveSite site) {
        try {
            var place = site.place(ANY, key);
            return remote.allows(place) || isHere(place, ANY) ? Optional.empty() : Optional.of(NOT_ALLOWED);
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
