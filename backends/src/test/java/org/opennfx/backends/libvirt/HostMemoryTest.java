package org.opennfx.backends.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.host.HugepageUse;
import org.opennfx.backends.model.Hugepages;
import org.opennfx.backends.model.PageSize;
import org.opennfx.datastore.host.HostException;

/** A machine whose processor knows no pages of 1 GiB, and whose memory is never short. */
class HostMemoryTest {
    @TempDir
    Path root;

    private HostMemory memory;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(pages());
        set("nr_hugepages", 4);
        set("free_hugepages", 3);
        memory = new HostMemory(root, root);
    }

    private Path pages() {
        return root.resolve("kernel/mm/hugepages/hugepages-2048kB");
    }

    private void set(String file, int pages) throws IOException {
        Files.writeString(pages().resolve(file), pages + "\n");
    }

    private static Hugepages small(long count) {
        return new Hugepages(Map.of(PageSize.MIB_2, count));
    }

    @Test
    void whatIsThereIsReservedUntilSomebodyAsks() throws HostException {
        assertEquals(small(4), memory.reserved());
    }

    @Test
    void reservationIsRememberedThoughTheMachineHasNotAll() throws HostException {
        var wanted = new Hugepages(Map.of(PageSize.MIB_2, 16L, PageSize.MIB_1024, 2L));
        memory.reserve(wanted);
        assertEquals(wanted, memory.reserved());
        assertEquals(List.of(new HugepageUse(PageSize.MIB_1024, 2, 0, 0), new HugepageUse(PageSize.MIB_2, 16, 16, 3)), memory.use());
    }

    @Test
    void reservationThatSomebodyElseChangesIsSeen() throws HostException, IOException {
        memory.reserve(small(16));
        set("nr_hugepages", 8);
        assertEquals(small(8), memory.reserved());
    }

    @Test
    void freeMemoryIsWhatProgramsCanStillGet() throws HostException, IOException {
        Files.writeString(root.resolve("meminfo"), "MemTotal:  100 kB\nMemFree:  10 kB\nMemAvailable:     42 kB\n");
        assertEquals(42, memory.freeKib());
    }
}
