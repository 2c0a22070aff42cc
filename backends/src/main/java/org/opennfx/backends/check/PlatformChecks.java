package org.opennfx.backends.check;

import java.util.List;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.identity.Pools;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.datastore.error.RpcError;

/**
 * All rules of the platform. Memory is not among them: the device accepts a virtual machine that does not fit, and shows
 * it shut off.
 */
public final class PlatformChecks {
    private final List<PlatformCheck> checks;

    private PlatformChecks(List<PlatformCheck> checks) {
        this.checks = checks;
    }

    public static PlatformChecks of(MachineModel model, ImageStore images, Pools pools) {
        return new PlatformChecks(List.of(
                new ReservedNameCheck(),
                new ImageCheck(images),
                new SharedImageCheck(images),
                new VnfFileCheck(images),
                new CpuPinningCheck(model),
                new MacAddressCheck(pools),
                new PciAddressCheck(),
                new VirtualFunctionCheck(),
                new HostVlanCheck(),
                new VnfVlanCheck(),
                new SwitchVlanCheck(),
                new SwitchPortVlanCheck(),
                new SxeVlanCheck()));
    }

    /** Every error, in the order of the rules; empty when the platform can carry the configuration. */
    public List<RpcError> check(NfxConfiguration configuration) {
        return checks.stream().flatMap(check -> check.check(configuration)).toList();
    }
}
