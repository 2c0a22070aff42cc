package org.opennfx.backends.libvirt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opennfx.backends.host.HugepageUse;
import org.opennfx.backends.model.Hugepages;
import org.opennfx.backends.model.PageSize;
import org.opennfx.datastore.host.HostException;

/**
 * The memory of the machine. How many huge pages were asked for is known as long as this object lives and nobody else changes
 * them; after that there are those that there are.
 */
final class HostMemory {
    private static final String SUBSYSTEM = "memory";
    private static final Pattern AVAILABLE = Pattern.compile("(?m)^MemAvailable:\\s+(\\d+) kB$");

    private final Path proc;
    private final Path sys;

    /** By size, what was asked for and what came of it. */
    private final Map<PageSize, Reservation> reservations = new EnumMap<>(PageSize.class);

    private record Reservation(long wanted, long found) {}

    /**
     * @param proc {@code /proc}
     * @param sys {@code /sys}
     */
    HostMemory(Path proc, Path sys) {
        this.proc = proc;
        this.sys = sys;
    }

    synchronized Hugepages reserved() throws HostException {
        var counts = new EnumMap<PageSize, Long>(PageSize.class);
        for (var size : PageSize.values()) {
            counts.put(size, wanted(size, total(size)));
        }
        return new Hugepages(counts);
    }

    private long wanted(PageSize size, long total) {
        return Optional.ofNullable(reservations.get(size))
                .filter(reservation -> reservation.found() == total)
                .map(Reservation::wanted)
                .orElse(total);
    }

    /** Sets the larger pages aside first: they need the longest pieces of memory. */
    synchronized void reserve(Hugepages hugepages) throws HostException {
        for (var size : List.of(PageSize.MIB_1024, PageSize.MIB_2)) {
            var wanted = hugepages.count(size);
            if (wanted != total(size)) {
                write(size, wanted);
            }
            reservations.put(size, new Reservation(wanted, total(size)));
        }
    }

    synchronized List<HugepageUse> use() throws HostException {
        return List.of(use(PageSize.MIB_1024), use(PageSize.MIB_2));
    }

    private HugepageUse use(PageSize size) throws HostException {
        var total = total(size);
        return new HugepageUse(size, wanted(size, total), total, pages(size, "free_hugepages"));
    }

    private long total(PageSize size) throws HostException {
        return pages(size, "nr_hugepages");
    }

    private Path file(PageSize size, String name) {
        return sys.resolve("kernel/mm/hugepages/hugepages-" + size.kibibytes() + "kB").resolve(name);
    }

    /** A processor that does not know pages of this size has none. */
    private long pages(PageSize size, String name) throws HostException {
        var file = file(size, name);
        return Files.exists(file) ? Long.parseLong(read(file).strip()) : 0;
    }

    private void write(PageSize size, long count) throws HostException {
        var file = file(size, "nr_hugepages");
        if (!Files.exists(file)) {
            return;
        }
        try {
            Files.writeString(file, Long.toString(count));
        } catch (IOException e) {
            throw new HostException(SUBSYSTEM, file.toString(), e.getMessage(), e);
        }
    }

    /** What programs can still get, without what others would have to give back. */
    long freeKib() throws HostException {
        var file = proc.resolve("meminfo");
        return AVAILABLE.matcher(read(file)).results()
                .map(match -> Long.valueOf(match.group(1)))
                .findFirst()
                .orElseThrow(() -> new HostException(SUBSYSTEM, file.toString(), "no MemAvailable"));
    }

    private static String read(Path file) throws HostException {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new HostException(SUBSYSTEM, file.toString(), e.getMessage(), e);
        }
    }
}
