package org.opennfx.server.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.file.WholeFile;
import org.opennfx.datastore.host.Events;
import org.opennfx.datastore.path.NodeName;

/**
 * What the server says of itself to every client. It changes between two runs only, with the modules or the options of the
 * server; the run that comes after tells those that subscribe then, or ask for a replay (RFC 8525 3, RFC 6470 2.2).
 *
 * @param contentId of the YANG library
 */
public record Announcement(String contentId, List<String> capabilities) {
    private static final String LIBRARY = "ietf-yang-library";
    private static final String BASE_EVENTS = "ietf-netconf-notifications";

    public Announcement {
        capabilities = List.copyOf(capabilities);
    }

    public static Announcement of(Monitoring monitoring) {
        return new Announcement(monitoring.contentId(), monitoring.capabilities());
    }

    /**
     * Puts this into a file in the place of what the run before announced, and publishes what is different.
     *
     * @throws IOException the file cannot be read or written; nothing is published
     */
    public void replace(Path file, Events events) throws IOException {
        var before = read(file);
        if (before.equals(Optional.of(this))) {
            return;
        }
        write(file);
        before.ifPresent(old -> publishChange(old, events));
    }

    private static Optional<Announcement> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file, UTF_8);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Announcement(lines.getFirst(), lines.subList(1, lines.size())));
    }

    private void write(Path file) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(contentId);
        lines.addAll(capabilities);
        WholeFile.write(file, lines);
    }

    private void publishChange(Announcement before, Events events) {
        if (!contentId.equals(before.contentId)) {
            events.publish(library("yang-library-update"), content -> content.leaf("content-id", contentId));
            events.publish(library("yang-library-change"), content -> content.leaf("module-set-id", contentId));
        }
        var changes = new CapabilityChanges(before.capabilities, capabilities);
        if (!changes.isEmpty()) {
            events.publish(
                    new NodeName(BASE_EVENTS, "urn:ietf:params:xml:ns:yang:" + BASE_EVENTS, "netconf-capability-change"),
                    content -> content.container("changed-by", by -> by.empty("server"))
                            .values("added-capability", changes.added())
                            .values("deleted-capability", changes.deleted())
                            .values("modified-capability", changes.modified()));
        }
    }

    private static NodeName library(String notification) {
        return new NodeName(LIBRARY, "urn:ietf:params:xml:ns:yang:" + LIBRARY, notification);
    }

    /** One is modified where only what follows the question mark is different. */
    private record CapabilityChanges(List<String> added, List<String> deleted, List<String> modified) {
        CapabilityChanges(List<String> before, List<String> now) {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            var old = new HashMap<String, String>();
            before.forEach(each -> old.put(base(each), each));
            for (var each : now) {
                var was = Optional.ofNullable(old.remove(base(each)));
                if (was.isEmpty()) {
                    added.add(each);
                } else if (!was.get().equals(each)) {
                    modified.add(each);
                }
            }
            before.stream().filter(old::containsValue).forEach(deleted::add);
        }

        private static String base(String capability) {
            return capability.split("\\?", 2)[0];
        }

        boolean isEmpty() {
            return added.isEmpty() && deleted.isEmpty() && modified.isEmpty();
        }
    }
}
