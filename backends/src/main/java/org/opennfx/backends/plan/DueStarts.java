package org.opennfx.backends.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.datastore.file.WholeFile;
import org.opennfx.datastore.host.HostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Domains that have to run, whatever interrupts the work on them: those that were stopped for a change that may be undone, those
 * that were defined to be started, and after a start of the machine those that start with it.
 *
 * <p>They are kept in a file, which outlives the process. Its first line is the start of the machine that was seen to last;
 * each other line is the name of a domain. A file that cannot be written keeps nothing from being started.
 */
public final class DueStarts {
    private static final Logger LOG = LoggerFactory.getLogger(DueStarts.class);

    private final Path file;
    private final String machineStart;
    private Due written;
    private volatile Due due;

    /** @param seenTo the start of the machine whose guests are among the names, as far as they are due still */
    private record Due(String seenTo, Set<String> names) {
        private static final Due NONE = new Due("", Set.of());

        Due {
            names = Set.copyOf(names);
        }

        static Due of(List<String> lines) {
            return lines.isEmpty() ? NONE : new Due(lines.getFirst(), Set.copyOf(lines.subList(1, lines.size())));
        }

        List<String> lines() {
            return Stream.concat(Stream.of(seenTo), names.stream().sorted()).toList();
        }
    }

    private DueStarts(Path file, String machineStart, Due due) {
        this.file = file;
        this.machineStart = machineStart;
        this.written = due;
        this.due = due;
    }

    /**
     * Reads what an earlier process has left; there need not be a file yet.
     *
     * @param machineStart another one for each start of the machine
     * @throws IOException it cannot be read
     */
    public static DueStarts open(Path file, String machineStart) throws IOException {
        return new DueStarts(file, machineStart, Files.exists(file) ? Due.of(Files.readAllLines(file)) : Due.NONE);
    }

    /** @throws HostException it would not outlive the process; nothing is noted */
    synchronized void add(String domain) throws HostException {
        var names = new TreeSet<>(due.names());
        names.add(domain);
        var next = new Due(due.seenTo(), names);
        try {
            write(next);
        } catch (IOException e) {
            throw new HostException("state directory", file.toString(), e.toString(), e);
        }
        due = next;
    }

    boolean contains(String domain) {
        return due.names().contains(domain);
    }

    boolean isEmpty() {
        return due.names().isEmpty();
    }

    /**
     * Adds those that start with the machine, where it was started since they were last added. That they run is found when
     * they are {@linkplain #settle settled}.
     */
    synchronized void addAfterMachineStart(Collection<String> domains) {
        if (!due.seenTo().equals(machineStart)) {
            var names = new TreeSet<>(due.names());
            names.addAll(domains);
            become(new Due(machineStart, names));
        }
    }

    /** Forgets those that run, that are gone, or that the host has refused to start. Nobody works on any of them meanwhile. */
    synchronized void settle(Collection<DomainStatus> observed, StartFailures failures) {
        var left = observed.stream()
                .filter(domain -> !domain.running() && failures.find(domain.name()).isEmpty())
                .map(DomainStatus::name)
                .collect(Collectors.toSet());
        left.retainAll(due.names());
        become(new Due(due.seenTo(), left));
    }

    private void become(Due next) {
        due = next;
        try {
            write(next);
        } catch (IOException e) {
            LOG.warn("{} cannot be written: {}", file, e.toString());
        }
    }

    private void write(Due next) throws IOException {
        if (!next.equals(written)) {
            WholeFile.write(file, next.lines());
            written = next;
        }
    }
}
