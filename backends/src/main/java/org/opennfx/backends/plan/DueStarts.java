package org.opennfx.backends.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.datastore.host.HostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Domains that have to run when the work on them ends, whatever interrupts it: those that were stopped for a change that may
 * be undone, and those that were defined to be started. They are kept in a file, a name in each line, which outlives the
 * process.
 */
public final class DueStarts {
    private static final Logger LOG = LoggerFactory.getLogger(DueStarts.class);

    private final Path file;
    private volatile Set<String> names;

    private DueStarts(Path file, Collection<String> names) {
        this.file = file;
        this.names = Set.copyOf(names);
    }

    /**
     * Reads what an earlier process has left; there need not be a file yet.
     *
     * @throws IOException it cannot be read
     */
    public static DueStarts open(Path file) throws IOException {
        return new DueStarts(file, Files.exists(file) ? Files.readAllLines(file) : List.of());
    }

    /** @throws HostException it would not outlive the process; nothing is noted */
    synchronized void add(String domain) throws HostException {
        var next = new TreeSet<>(names);
        next.add(domain);
        try {
            write(next);
        } catch (IOException e) {
            throw new HostException("state directory", file.toString(), e.toString(), e);
        }
    }

    boolean contains(String domain) {
        return names.contains(domain);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** Forgets those that run, that are gone, or that the host has refused to start. Nobody works on any of them meanwhile. */
    public synchronized void settle(Collection<DomainStatus> observed, StartFailures failures) {
        var due = observed.stream()
                .filter(domain -> !domain.running() && failures.find(domain.name()).isEmpty())
                .map(DomainStatus::name)
                .collect(Collectors.toCollection(TreeSet::new));
        due.retainAll(names);
        try {
            write(due);
        } catch (IOException e) {
            LOG.warn("{} cannot be written: {}", file, e.toString());
        }
    }

    private void write(Set<String> next) throws IOException {
        if (next.equals(names)) {
            return;
        }
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.write(draft, next);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        names = Set.copyOf(next);
    }
}
