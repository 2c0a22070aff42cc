package org.opennfx.backends.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.ManualClock;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.host.HugepageUse;
import org.opennfx.backends.host.Hypervisor;
import org.opennfx.backends.host.HypervisorContract;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.host.StartOutcome;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.backends.model.Hugepages;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.backends.model.PageSize;
import org.opennfx.backends.model.VirtualCpus;
import org.opennfx.backends.model.VnfMemory;
import org.opennfx.datastore.host.HostException;

class TwinHypervisorTest extends HypervisorContract {
    private static final Duration BOOT_DELAY = Duration.ofSeconds(5);
    private static final long GIB = 1024L * 1024;

    private final ManualClock clock = new ManualClock();
    @TempDir
    Path images;

    private TwinHypervisor twin;
    private ImageStore store;

    @BeforeEach
    void switchOn() throws IOException {
        store = ImageStore.open(images.resolve("new"), List.of("stock.qcow2"));
        twin = new TwinHypervisor(
                new BootCheck(MachineModel.S2, store), clock, BOOT_DELAY, new TwinSerialLines());
    }

    @Override
    protected Hypervisor hypervisor() {
        return twin;
    }

    @Override
    protected void awaitBoot() {
        clock.advance(BOOT_DELAY);
    }

    @Override
    protected ImageStore images() {
        return store;
    }

    @Override
    protected void image(Path file) throws IOException {
        Files.copy(store.directory().resolve("stock.qcow2"), file);
    }

    private static Domain sized(String name, VnfMemory memory) {
        return new Domain(name, new UUID(0, name.hashCode()), new VirtualCpus(1), memory, List.of(), List.of());
    }

    @Test
    void machineHasNoMoreHugepagesThanItsModelAllows() {
        var wanted = new Hugepages(Map.of(PageSize.MIB_1024, 20L, PageSize.MIB_2, 4096L));
        var failure = assertThrows(HostException.class, () -> twin.reserveHugepages(wanted));
        assertEquals("memory: huge pages of 2 MiB: asked for 4096, the kernel found 2048", failure.getMessage());
        assertEquals(
                List.of(new HugepageUse(PageSize.MIB_1024, 20, 20, 19), new HugepageUse(PageSize.MIB_2, 4096, 2048, 2048)),
                twin.hugepageUse());
    }

    @Test
    void pagesThatAGuestHoldsAreNotGivenBack() throws HostException {
        twin.reserveHugepages(new Hugepages(Map.of(PageSize.MIB_1024, 14L)));
        twin.define(sized("large", new VnfMemory(12 * GIB, Optional.of(PageSize.MIB_1024))));
        twin.define(sized("ordinary", new VnfMemory(20 * GIB, Optional.empty())));
        twin.start("large");
        twin.reserveHugepages(new Hugepages(Map.of(PageSize.MIB_1024, 1L)));
        assertEquals(new HugepageUse(PageSize.MIB_1024, 1, 13, 0), twin.hugepageUse().getFirst());
        assertEquals(new StartOutcome.Refused("cannot allocate memory: 20971520 KiB needed, 12582912 KiB free"),
                twin.start("ordinary"));
    }

    @Test
    void hugepagesAreNotTakenFromAGuest() throws HostException {
        twin.define(sized("ordinary", new VnfMemory(20 * GIB, Optional.empty())));
        twin.start("ordinary");
        assertThrows(HostException.class, () -> twin.reserveHugepages(new Hugepages(Map.of(PageSize.MIB_1024, 14L))));
        assertEquals(new HugepageUse(PageSize.MIB_1024, 14, 5, 4), twin.hugepageUse().getFirst());
        assertEquals(0, twin.freeMemoryKib());
    }

    @Test
    void memoryOfAStoppedGuestIsFreeAgain() throws HostException {
        twin.reserveHugepages(new Hugepages(Map.of(PageSize.MIB_1024, 6L)));
        var memory = new VnfMemory(4 * GIB, Optional.of(PageSize.MIB_1024));
        twin.define(sized("first", memory));
        twin.define(sized("second", memory));
        twin.start("first");
        assertEquals(new StartOutcome.Refused("cannot allocate memory: 4 huge pages of 1024 MiB needed, 1 free"),
                twin.start("second"));
        twin.destroy("first");
        assertEquals(new StartOutcome.Started(), twin.start("second"));
    }

    @Test
    void ordinaryMemoryIsWhatSystemAndHugepagesLeave() throws HostException {
        twin.reserveHugepages(new Hugepages(Map.of(PageSize.MIB_1024, 24L)));
        twin.define(sized("fits", new VnfMemory(GIB, Optional.empty())));
        twin.define(sized("late", new VnfMemory(GIB, Optional.empty())));
        assertEquals(new StartOutcome.Started(), twin.start("fits"));
        assertInstanceOf(StartOutcome.Refused.class, twin.start("late"));
    }

    @Test
    void seventeenthVirtualFunctionIsRefused() throws HostException {
        for (var number = 0; number < 17; number++) {
            var nic = new Nic("eth2", new MacAddress(number),
                    new Attachment.VirtualFunction("hsxe0", Optional.empty(), false, true), Optional.empty(), 1500,
                    true, true);
            twin.define(domain("guest" + number, nic));
        }
        for (var number = 0; number < 16; number++) {
            assertEquals(new StartOutcome.Started(), twin.start("guest" + number));
        }
        assertEquals(new StartOutcome.Refused("no free virtual function for eth2"), twin.start("guest16"));
    }
}
