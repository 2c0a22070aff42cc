package org.opennfx.backends.console;

import org.opennfx.backends.host.GuestLogin;
import org.opennfx.backends.host.GuestLogins;
import org.opennfx.backends.host.RunState;
import org.opennfx.backends.plan.Host;
import org.opennfx.backends.state.VnfLookup;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.HostException;

/** SSH to virtual machines, by their names. */
public record GuestSsh(Host host, GuestLogins logins) {
    /**
     * Begins to log in.
     *
     * @param user a name without characters that a shell knows
     * @throws RpcException data-missing where there is no such machine; it does not run, or does not answer
     */
    public GuestLogin open(String vnf, String user) {
        var domain = VnfLookup.domain(host, vnf);
        if (!(domain.run() instanceof RunState.Running running)) {
            throw refused(vnf, "it does not run");
        }
        var address = running.live().internalAddress().orElseThrow(() -> refused(vnf, "it has no address on the internal network"));
        if (!running.reachable()) {
            throw refused(vnf, "it does not answer at " + address);
        }
        try {
            return logins.open(vnf, address, user);
        } catch (HostException e) {
            throw refused(vnf, e.getMessage());
        }
    }

    private static RpcException refused(String vnf, String why) {
        return RpcError.application(ErrorTag.OPERATION_FAILED, "ssh: connect to host " + vnf + " port 22: No route to host (" + why + ")")
                .asException();
    }
}
