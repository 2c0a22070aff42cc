package org.opennfx.backends.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.host.HugepageUse;
import org.opennfx.backends.model.Hugepages;
import org.opennfx.backends.model.PageSize;
import org.opennfx.datastore.host.HostException;

/** A machine whose processor knows no pages of 1 GiB, and which has as many of the others as it is asked for. */
class HostMemoryTest {
    @TempDir
    Path root;

    private HostMemory memory;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(pages());
        set("nr_hugepages", 4);
        set("free_hugepages", 3);
        memory = device("this");
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

    private HostMemory device(String name) {
        return new HostMemory(root, root, new HugepageClaims(root.resolve("run"), name));
    }

    private long pool() throws IOException {
        return Long.parseLong(Files.readString(pages().resolve("nr_hugepages")).strip());
    }

    @Test
    void pagesThatNobodyWantsAreTakenFirstAndStayInTheEnd() throws HostException, IOException {
        assertEquals(Hugepages.NONE, memory.reserved());
        memory.reserve(small(3));
        assertEquals(4, pool());
        memory.reserve(small(16));
        assertEquals(16, pool());
        memory.reserve(Hugepages.NONE);
        assertEquals(4, pool());
    }

    @Test
    void aDeviceTakesNoPagesFromAnother() throws HostException, IOException {
        var other = device("other");
        memory.reserve(small(16));
        other.reserve(small(8));
        assertEquals(24, pool());
        assertEquals(small(16), memory.reserved());
        memory.reserve(Hugepages.NONE);
        assertEquals(12, pool());
        assertEquals(small(8), other.reserved());
        other.reserve(Hugepages.NONE);
        assertEquals(4, pool());
    }

    @Test
    void whatWasReservedIsKnownAfterAnotherStart() throws HostException, IOException {
        memory.reserve(small(16));
        var restarted = device("this");
        assertEquals(small(16), restarted.reserved());
        restarted.reserve(small(1));
        assertEquals(4, pool());
    }

    @Test
    void morePagesThanTheKernelFindsAreRefusedInItsWords() throws HostException {
        var failure = assertThrows(HostException.class, () -> memory.reserve(new Hugepages(Map.of(PageSize.MIB_1024, 2L))));
        assertEquals("memory: huge pages of 1024 MiB: asked for 2, the kernel found 0", failure.getMessage());
        assertEquals(new HugepageUse(PageSize.MIB_1024, 2, 0, 0), memory.use().getFirst());
        assertEquals(Hugepages.NONE, memory.reserved());
    }

    @Test
    void reservationThatSomebodyElseChangesIsSeen() throws HostException, IOException {
        memory.reserve(small(16));
        set("nr_hugepages", 8);
        assertEquals(small(8), memory.reserved());
        memory.reserve(small(16));
        assertEquals(16, pool());
    }

    @Test
    void freeMemoryIsWhatProgramsCanStillGet() throws HostException, IOException {
        Files.writeString(root.resolve("meminfo"), "MemTotal:  100 kB\nMemFree:  10 kB\nMemAvailable:     42 kB\n");
        assertEquals(42, memory.freeKib());
    }
}
