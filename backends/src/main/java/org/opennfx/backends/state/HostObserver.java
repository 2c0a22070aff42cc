package org.opennfx.backends.state;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opennfx.backends.identity.VnfIdentity;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.backends.plan.Host;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.HostException;

/** Looks at the host. */
record HostObserver(Host host, ImageStore images, Clock clock) {
    /** @throws org.opennfx.datastore.error.RpcException the machine itself does not answer; in its own words */
    HostReport observe() {
        try {
            var guests = Answer.to(this::vnfs);
            return new HostReport(
                    clock.instant(), machine(), guests, Answer.to(this::bridge), Answer.to(this::frontPanel), images.images(),
                    guests.map(vnfs -> ImageUse.of(vnfs, images)), host.identities().pools(), host.drift().unmended());
        } catch (HostException e) {
            throw failure(e);
        }
    }

    /**
     * The virtual machines that have a file as a disk.
     *
     * @throws org.opennfx.datastore.error.RpcException the hypervisor does not answer
     */
    List<String> usersOf(Path file) {
        try {
            return ImageUse.of(vnfs(), images).vnfs(file);
        } catch (HostException e) {
            throw failure(e);
        }
    }

    static RuntimeException failure(HostException e) {
        return RpcError.application(ErrorTag.OPERATION_FAILED, e.getMessage()).asException();
    }

    private MachineReport machine() throws HostException {
        var system = host.system();
        return new MachineReport(
                host.model(),
                system.settings().hostName().current(),
                system.serialNumber(),
                system.release(),
                system.bootedAt(),
                system.settings().management().current(),
                system.settings().routes().current(),
                system.temperatures(),
                system.onMachine(),
                system.managementPorts(),
                system.guests(),
                system.cpus(),
                system.load(),
                host.hypervisor().freeMemoryKib(),
                host.hypervisor().usedStorageKib(),
                host.hypervisor().hugepageUse());
    }

    private List<VirtualMachine> vnfs() throws HostException {
        var ledger = host.identities().ledger();
        var activity = host.hypervisor().activity();
        var vnfs = new ArrayList<VirtualMachine>();
        for (var domain : host.hypervisor().domains()) {
            var id = ledger.find(domain.name()).map(VnfIdentity::id);
            id.ifPresent(number -> vnfs.add(
                    new VirtualMachine(
                            number, domain, Optional.ofNullable(activity.get(domain.name())), host.hypervisor()::plug,
                            host.guests().failures().find(domain.name()))));
        }
        vnfs.sort(Comparator.comparingInt(VirtualMachine::id));
        return vnfs;
    }

    private BridgeReport bridge() throws HostException {
        var bridge = host.hostSwitch();
        return new BridgeReport(bridge.bridge(), bridge.status(), bridge.macTable());
    }

    private FrontPanelReport frontPanel() throws HostException {
        var engine = host.switchEngine();
        return new FrontPanelReport(engine.settings(), engine.ports(), engine.macTable(), engine.neighborhood().neighbors(),
                engine.neighborhood().statistics());
    }
}
