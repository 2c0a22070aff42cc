package org.opennfx.backends.check;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.opennfx.backends.image.BootDisks;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.backends.image.Images;
import org.opennfx.backends.image.NamedImages;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.Vnf;
import org.opennfx.backends.model.VnfDisk;
import org.opennfx.datastore.error.RpcError;

/**
 * All rules of the platform. Memory is not among them: the device accepts a virtual machine that does not fit, and shows
 * it shut off.
 */
public final class PlatformChecks {
    private final List<PlatformCheck> rules;
    private final List<MachineCheck> machineRules;

    private PlatformChecks(List<PlatformCheck> rules, List<MachineCheck> machineRules) {
        this.rules = rules;
        this.machineRules = machineRules;
    }

    public static PlatformChecks of(Device device, ImageStore images) {
        var boot = new BootDisks(images);
        var all = Stream.concat(
                machine(device, images, vnf -> boot.all(vnf.disks(), vnf.initDescriptor())),
                Stream.of(new DescriptorCheck(images)));
        return new PlatformChecks(rules(device), all.toList());
    }

    /** These, and those of a switch that is made of Open vSwitch. */
    public PlatformChecks onOpenVswitch() {
        return new PlatformChecks(Stream.concat(rules.stream(), Stream.of(new OpenVswitchCheck())).toList(), machineRules);
    }

    /** Those for which the names of images are enough: whether they are there, and what is in them, is not looked at. */
    public static PlatformChecks ofNames(Device device) {
        return new PlatformChecks(rules(device), machine(device, new NamedImages(), Vnf::disks).toList());
    }

    private static List<PlatformCheck> rules(Device device) {
        return List.of(
                new ReservedNameCheck(),
                new UuidCheck(device.ledger()),
                new MacAddressCheck(device),
                new PciAddressCheck(),
                new VirtualFunctionCheck(device.model()),
                new InterfaceAddressCheck(device.pools()),
                new HostVlanCheck(),
                new VnfVlanCheck(),
                new SwitchVlanCheck(),
                new SwitchPortVlanCheck(),
                new SxeVlanCheck());
    }

    private static Stream<MachineCheck> machine(
            Device device, Images images, Function<Vnf, List<VnfDisk>> disks) {
        return Stream.of(
                new ImageCheck(images),
                new SharedImageCheck(images, disks),
                new VnfFileCheck(images),
                new CpuCountCheck(device.model()),
                new CpuPinningCheck(device.model()));
    }

    /** Every error, in the order of the rules; empty when the platform can carry the configuration. */
    public List<RpcError> check(NfxConfiguration configuration) {
        return check(configuration, _ -> true);
    }

    /**
     * Every error that a commit of {@code configuration} is refused for. Rules about the machine are held only against
     * the virtual network functions that it changes: a file that was removed must not keep all else from being committed.
     */
    public List<RpcError> check(NfxConfiguration running, NfxConfiguration configuration) {
        var unchanged = Set.copyOf(running.vnfs());
        return check(configuration, vnf -> !unchanged.contains(vnf));
    }

    private List<RpcError> check(NfxConfiguration configuration, Predicate<Vnf> concerned) {
        // rules about the machine look at files, which most commits need not wait for
        var held = configuration.vnfs().stream().anyMatch(concerned) ? machineRules : List.<MachineCheck>of();
        return Stream.concat(
                        rules.stream().flatMap(rule -> rule.check(configuration)),
                        held.stream().flatMap(rule -> rule.check(configuration, concerned)))
                .toList();
    }
}
