package org.opennfx.backends.state;

import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.plan.Host;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.HostException;

/** Finds virtual network functions by name, and says what the device says to the name of one that it does not have. */
public final class VnfLookup {
    private VnfLookup() {}

    /**
     * The domain of a virtual network function.
     *
     * @throws RpcException there is none, it is a part of the system, or the hypervisor does not answer
     */
    public static DomainStatus domain(Host host, String vnf) {
        if (host.system().guests().stream().anyMatch(guest -> guest.name().equals(vnf))) {
            throw RpcError.application(ErrorTag.OPERATION_NOT_SUPPORTED, "VNF " + vnf + " belongs to the system")
                    .asException();
        }
        try {
            return host.hypervisor().domains().stream()
                    .filter(domain -> domain.name().equals(vnf))
                    .findFirst()
                    .orElseThrow(VnfLookup::unknown);
        } catch (HostException e) {
            throw HostObserver.failure(e);
        }
    }

    static RpcException unknown() {
        return RpcError.application(ErrorTag.DATA_MISSING, "Specified VNF doesn't exist").asException();
    }
}
