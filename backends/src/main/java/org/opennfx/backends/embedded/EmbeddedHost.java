package org.opennfx.backends.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.opennfx.backends.AssembledHost;
import org.opennfx.backends.HostParts;
import org.opennfx.backends.backup.Backups;
import org.opennfx.backends.check.Device;
import org.opennfx.backends.check.PlatformChecks;
import org.opennfx.backends.files.LogDirectory;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.identity.Identities;
import org.opennfx.backends.identity.Ledger;
import org.opennfx.backends.image.ImageLibrary;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.backends.image.Qcow2Check;
import org.opennfx.backends.plan.DueStarts;
import org.opennfx.backends.plan.FoundDrift;
import org.opennfx.backends.plan.Guests;
import org.opennfx.backends.plan.Host;
import org.opennfx.backends.plan.HostChanges;

/**
 * A whole NFX250 in memory. On disk it keeps the images and what virtual machines were given; everything else comes back
 * from the configuration when the host is reconciled with it.
 */
public final class EmbeddedHost {
    private static final List<String> STOCK_IMAGES = List.of(
            "vsrx.qcow2", "vrtr1.qcow2", "vrtr2.qcow2", "localserver.qcow2", "ECV-8.1.4.5_64465.qcow2");

    private EmbeddedHost() {}

    /**
     * Switches the machine on. It has no guests and no VLANs yet.
     *
     * @param state the directory for what has to last; it is made if it is not there
     * @throws IOException the directory cannot be used, or what is in it cannot be read
     */
    public static AssembledHost open(Path state, EmbeddedSettings settings) throws IOException {
        Files.createDirectories(state);
        var clock = settings.clock();
        var plate = new Nameplate(settings.number());
        var images = ImageStore.open(state.resolve("images"), STOCK_IMAGES);
        var serialLines = new TwinSerialLines();
        var hypervisor = new TwinHypervisor(
                new BootCheck(settings.model(), images), clock, settings.bootDelay(), serialLines);
        var system = new TwinHostSystem(settings.model(), clock, plate.serialNumber(), plate.firstManagement());
        var identities = Identities.open(state.resolve("virtual-machines"), plate.pools(settings.uuids()));
        var host = new Host(
                settings.model(),
                system,
                new Guests(hypervisor, DueStarts.open(state.resolve("due-starts"), system.bootedAt().toString())),
                new TwinHostSwitch(clock, hypervisor::domains),
                new TwinSwitchEngine(clock, plate.firstPort(), hypervisor::domains),
                identities,
                new HostChanges(),
                new FoundDrift());
        var backups = Backups.open(host, images, new TwinDiskBackup(), state.resolve("backups"), clock);
        var checks = PlatformChecks.of(new Device(settings.model(), identities.pools(), identities::ledger, plate::portAddresses), images);
        return new AssembledHost(
                new HostParts(
                        host,
                        new ImageLibrary(images, new Qcow2Check()),
                        LogDirectory.of(state),
                        serialLines,
                        serialLines,
                        new TwinProbe(system, hypervisor, clock),
                        backups,
                        checks,
                        List.of(),
                        clock),
                () -> { });
    }

    /**
     * What a host of this model says to a configuration, but for what is in its directory of images: as far as that goes,
     * only the names in the configuration are looked at.
     */
    public static PlatformChecks checks(MachineModel model) {
        var plate = new Nameplate(1);
        return PlatformChecks.ofNames(
                new Device(model, plate.pools(UUID::randomUUID), () -> Ledger.EMPTY, plate::portAddresses));
    }
}
