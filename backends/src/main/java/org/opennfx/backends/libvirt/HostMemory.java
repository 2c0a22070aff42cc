package org.opennfx.backends.libvirt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.regex.Pattern;
import org.opennfx.backends.host.HugepageUse;
import org.opennfx.backends.libvirt.HugepageClaims.Claim;
import org.opennfx.backends.model.Hugepages;
import org.opennfx.backends.model.PageSize;
import org.opennfx.datastore.host.HostException;

/**
 * The memory of the machine. Of its huge pages a device takes those that nobody {@linkplain HugepageClaims wants} before it has
 * the kernel set more aside, and gives back no more than it has had set aside itself.
 */
final class HostMemory {
    private static final String SUBSYSTEM = "memory";
    private static final Pattern AVAILABLE = Pattern.compile("(?m)^MemAvailable:\\s+(\\d+) kB$");

    private final Path proc;
    private final Path sys;
    private final HugepageClaims claims;

    /**
     * @param proc {@code /proc}
     * @param sys {@code /sys}
     */
    HostMemory(Path proc, Path sys, HugepageClaims claims) {
        this.proc = proc;
        this.sys = sys;
        this.claims = claims;
    }

    /** What this device wants, as far as the kernel has it: others may have taken pages away. */
    synchronized Hugepages reserved() throws HostException {
        var counts = new EnumMap<PageSize, Long>(PageSize.class);
        for (var size : PageSize.values()) {
            counts.put(size, Math.min(claim(size).wanted(), available(size)));
        }
        return new Hugepages(counts);
    }

    private Claim claim(PageSize size) throws HostException {
        return noted(claims::own).getOrDefault(size, Claim.NONE);
    }

    /** What the others leave to this device. */
    private long available(PageSize size) throws HostException {
        return Math.max(0, total(size) - noted(() -> claims.ofOthers(size)));
    }

    /**
     * Sets the larger pages aside first: they need the longest pieces of memory.
     *
     * @throws HostException the kernel has not found as many; those that it has found stay
     */
    synchronized void reserve(Hugepages hugepages) throws HostException {
        try {
            claims.alone(() -> {
                for (var size : List.of(PageSize.MIB_1024, PageSize.MIB_2)) {
                    reserve(size, hugepages.count(size));
                }
            });
        } catch (IOException e) {
            throw unnoted(e);
        }
    }

    private void reserve(PageSize size, long wanted) throws IOException, HostException {
        var before = total(size);
        var needed = claims.ofOthers(size) + wanted;
        var added = claim(size).added();
        var goal = Math.max(needed, before - added);
        if (goal != before) {
            write(size, goal);
        }
        var own = claims.own();
        own.put(size, new Claim(wanted, Math.max(0, added + total(size) - before)));
        claims.keep(own);
        if (available(size) < wanted) {
            throw new HostException(SUBSYSTEM, "huge pages of " + size + " MiB",
                    "asked for " + wanted + ", the kernel found " + available(size));
        }
    }

    private interface Note<T> {
        T read() throws IOException;
    }

    private static <T> T noted(Note<T> note) throws HostException {
        try {
            return note.read();
        } catch (IOException e) {
            throw unnoted(e);
        }
    }

    private static HostException unnoted(IOException failure) {
        return new HostException(SUBSYSTEM, "huge pages of the devices of this machine", failure.toString(), failure);
    }

    synchronized List<HugepageUse> use() throws HostException {
        return List.of(use(PageSize.MIB_1024), use(PageSize.MIB_2));
    }

    private HugepageUse use(PageSize size) throws HostException {
        return new HugepageUse(size, claim(size).wanted(), total(size), pages(size, "free_hugepages"));
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
