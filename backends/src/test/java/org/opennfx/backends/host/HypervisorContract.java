package org.opennfx.backends.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.backends.image.StoredImage;
import org.opennfx.backends.model.Hugepages;
import org.opennfx.backends.model.ImageFormat;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.backends.model.PageSize;
import org.opennfx.backends.model.VirtualCpus;
import org.opennfx.backends.model.VnfDisk;
import org.opennfx.backends.model.VnfMemory;
import org.opennfx.datastore.host.HostException;

/** What the planner relies on, whichever hypervisor it is. */
public abstract class HypervisorContract {
    private static final long MIB = 1024;

    protected static final Nic ETH0 = new Nic("eth0", MacAddress.parse("30:b6:4f:2d:f1:0e"),
            new Attachment.InternalNetwork("default", "192.168.1.100"), Optional.empty(), 1500, true, true);
    protected static final Nic ETH1 = new Nic("eth1", MacAddress.parse("30:b6:4f:2d:f1:0f"),
            new Attachment.HostBridge("eth0br"), Optional.empty(), 1500, true, true);

    /** A hypervisor without domains. */
    protected abstract Hypervisor hypervisor();

    /** Returns when a guest that was just started answers. */
    protected abstract void awaitBoot();

    /** Has an image that a guest boots from. */
    protected abstract void image(Path file) throws IOException;

    /** Where images are. */
    protected abstract ImageStore images();

    /** What a guest of this name boots from. */
    protected List<VnfDisk> disks(String name) {
        try {
            var file = images().directory().resolve(name + ".qcow2");
            if (!Files.exists(file)) {
                image(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(new VnfDisk("vda", VnfDisk.Medium.DISK, ImageStore.CLIENT_PATH + "/" + name + ".qcow2",
                ImageFormat.QCOW2, "virtio", Optional.empty(), VnfDisk.Origin.IMAGE));
    }

    protected Domain domain(String name, Nic... nics) {
        return new Domain(name, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                new VirtualCpus(1), new VnfMemory(96 * MIB, Optional.empty()), disks(name), List.of(nics));
    }

    private DomainStatus status(String name) throws HostException {
        return hypervisor().domains().stream().filter(domain -> domain.name().equals(name)).findFirst().orElseThrow();
    }

    private List<Nic> plugged(String name) throws HostException {
        return assertInstanceOf(RunState.Running.class, status(name).run()).nics().stream()
                .map(NicStatus::nic).toList();
    }

    @Test
    void definedDomainIsShutOff() throws HostException {
        hypervisor().define(domain("vsrx", ETH0));
        assertEquals(List.of(new DomainStatus(domain("vsrx", ETH0), new RunState.ShutOff())), hypervisor().domains());
    }

    @Test
    void startedDomainRunsWithItsCards() throws HostException {
        hypervisor().define(domain("vsrx", ETH0, ETH1));
        assertEquals(new StartOutcome.Started(), hypervisor().start("vsrx"));
        assertEquals(List.of(ETH0, ETH1), plugged("vsrx"));
    }

    @Test
    void redefinitionLeavesTheGuestAlone() throws HostException {
        hypervisor().define(domain("vsrx", ETH0));
        hypervisor().start("vsrx");
        hypervisor().define(domain("vsrx", ETH0, ETH1));
        assertEquals(List.of(ETH0), plugged("vsrx"));
        assertEquals(List.of(ETH0, ETH1), status("vsrx").definition().nics());
    }

    @Test
    void uuidIsOfOneDomain() throws HostException {
        hypervisor().define(domain("vsrx"));
        var other = domain("vrtr1");
        assertThrows(HostException.class, () -> hypervisor().define(new Domain("vrtr1", domain("vsrx").uuid(),
                other.cpus(), other.memory(), other.disks(), List.of())));
        assertEquals(List.of("vsrx"), hypervisor().domains().stream().map(DomainStatus::name).toList());
    }

    @Test
    void domainKeepsItsUuid() throws HostException {
        hypervisor().define(domain("vsrx"));
        var other = domain("vsrx");
        assertThrows(HostException.class, () -> hypervisor().define(new Domain("vsrx", new UUID(1, 1), other.cpus(),
                other.memory(), other.disks(), List.of())));
    }

    @Test
    void goalsThatAreReachedAreNoError() throws HostException {
        hypervisor().undefine("vsrx");
        hypervisor().define(domain("vsrx", ETH0));
        hypervisor().define(domain("vsrx", ETH0));
        hypervisor().destroy("vsrx");
        hypervisor().start("vsrx");
        hypervisor().start("vsrx");
        hypervisor().attach("vsrx", ETH0);
        hypervisor().detach("vsrx", "eth1");
        assertEquals(List.of(ETH0), plugged("vsrx"));
    }

    @Test
    void unknownDomainIsRefused() {
        assertThrows(HostException.class, () -> hypervisor().start("none"));
        assertThrows(HostException.class, () -> hypervisor().destroy("none"));
        assertThrows(HostException.class, () -> hypervisor().attach("none", ETH0));
    }

    @Test
    void guestThatRunsIsNotUndefined() throws HostException {
        hypervisor().define(domain("vsrx"));
        hypervisor().start("vsrx");
        assertThrows(HostException.class, () -> hypervisor().undefine("vsrx"));
        hypervisor().destroy("vsrx");
        hypervisor().undefine("vsrx");
        assertEquals(List.of(), hypervisor().domains());
    }

    @Test
    void stateIsToldWithWhatLedToIt() throws HostException {
        hypervisor().define(domain("vsrx"));
        assertEquals("shut off unknown", words("vsrx"));
        hypervisor().start("vsrx");
        assertEquals("running booted", words("vsrx"));
        assertEquals(1, hypervisor().activity().get("vsrx").vcpus().size());
        hypervisor().destroy("vsrx");
        assertEquals("shut off destroyed", words("vsrx"));
        assertEquals(List.of(), hypervisor().activity().get("vsrx").vcpus());
    }

    @Test
    void disksAreToldWithWhatAGuestSeesOfThem() throws HostException, IOException {
        hypervisor().define(domain("vsrx"));
        var capacity = Optional.of(StoredImage.read(images().directory().resolve("vsrx.qcow2")).virtualSize());
        assertEquals(capacity, disk("vsrx").size().map(DiskUse.Size::capacity));
        assertEquals(Optional.empty(), disk("vsrx").requests());
        hypervisor().start("vsrx");
        assertEquals(capacity, disk("vsrx").size().map(DiskUse.Size::capacity));
        assertTrue(disk("vsrx").requests().isPresent());
    }

    private DiskUse disk(String name) throws HostException {
        return hypervisor().activity().get(name).disks().get("vda");
    }

    private String words(String name) throws HostException {
        var activity = hypervisor().activity().get(name);
        return activity.state() + " " + activity.reason();
    }

    @Test
    void cardsArePluggedInAndOut() throws HostException {
        hypervisor().define(domain("vsrx", ETH0));
        hypervisor().start("vsrx");
        awaitBoot();
        hypervisor().attach("vsrx", ETH1);
        assertEquals(List.of(ETH0, ETH1), plugged("vsrx"));
        hypervisor().detach("vsrx", "eth1");
        assertEquals(List.of(ETH0), plugged("vsrx"));
        assertEquals(List.of(ETH0), status("vsrx").definition().nics());
    }

    @Test
    void cardIsChangedInPlace() throws HostException {
        var down = new Nic("eth1", ETH1.mac(), ETH1.attachment(), Optional.empty(), 1500, false, true);
        hypervisor().define(domain("vsrx", ETH0, ETH1));
        hypervisor().start("vsrx");
        hypervisor().update("vsrx", down);
        assertEquals(List.of(ETH0, down), plugged("vsrx"));
    }

    @Test
    void guestShutsDownWhenItIsAskedTo() throws HostException {
        hypervisor().define(domain("vsrx", ETH0));
        hypervisor().start("vsrx");
        awaitBoot();
        hypervisor().shutdown("vsrx");
        assertFalse(status("vsrx").running());
        hypervisor().shutdown("vsrx");
    }

    @Test
    void bootedGuestHasItsLeaseAndAnswers() throws HostException {
        hypervisor().define(domain("vsrx", ETH0));
        hypervisor().start("vsrx");
        assertFalse(assertInstanceOf(RunState.Running.class, status("vsrx").run()).reachable());
        assertEquals(List.of(), hypervisor().leases());
        awaitBoot();
        assertTrue(assertInstanceOf(RunState.Running.class, status("vsrx").run()).reachable());
        assertEquals(List.of(new Lease("vsrx", ETH0.mac(), "192.168.1.100")), hypervisor().leases());
    }

    @Test
    void guestWithoutRoomIsRefusedAndStaysOff() throws HostException {
        var large = new Domain("vsrx", new UUID(0, 1), new VirtualCpus(1),
                new VnfMemory(4L << 30, Optional.of(PageSize.MIB_1024)), List.of(), List.of());
        hypervisor().define(large);
        assertInstanceOf(StartOutcome.Refused.class, hypervisor().start("vsrx"));
        assertFalse(status("vsrx").running());
        assertEquals("shut off failed", words("vsrx"));
    }

    @Test
    void reservationIsRemembered() throws HostException {
        var wanted = new Hugepages(Map.of(PageSize.MIB_2, 16L));
        hypervisor().reserveHugepages(wanted);
        assertEquals(wanted, hypervisor().reservedHugepages());
    }
}
