package org.opennfx.backends.state;

import java.util.List;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.host.StartOutcome;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.plan.Host;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/**
 * {@code request virtual-network-functions NAME start|stop|restart [force]}. What it changes is not configuration: it
 * lasts until the next request, the removal of the machine, or the start of the device.
 */
record VnfControl(Host host) implements RpcHandler {
    private static final List<String> SESSIONS = List.of("console", "ssh", "telnet");

    @Override
    public NodeName rpc() {
        return NfxPath.name("request-virtual-network-functions");
    }

    @Override
    public boolean changesHost() {
        return true;
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        var input = call.input();
        var name = input.leaf("vnf-name").orElseThrow(VnfLookup::unknown);
        try {
            var message = run(input, VnfLookup.domain(host, name), input.has("force"));
            return TreeBuilder.container(call.output(), output -> output.container(
                    "request-vnf-information", information -> information.leaf("message-string", message)));
        } catch (HostException e) {
            throw HostObserver.failure(e);
        } finally {
            host.changes().done();
        }
    }

    private String run(ContainerNode input, DomainStatus domain, boolean force) throws HostException {
        if (input.has("start")) {
            return start(domain);
        }
        if (input.has("stop")) {
            return stop(domain, force);
        }
        if (input.has("restart")) {
            return restart(domain, force);
        }
        if (SESSIONS.stream().noneMatch(input::has)) {
            throw RpcError.application(ErrorTag.MISSING_ELEMENT, "One of start, stop and restart is needed")
                    .asException();
        }
        throw RpcError.application(ErrorTag.OPERATION_NOT_SUPPORTED, "A session with a VNF needs the CLI").asException();
    }

    private String start(DomainStatus domain) throws HostException {
        if (domain.running()) {
            throw failure("VNF " + domain.name() + " is already running");
        }
        boot(domain.name());
        return "VNF " + domain.name() + " started";
    }

    private String stop(DomainStatus domain, boolean force) throws HostException {
        requireRunning(domain);
        powerOff(domain.name(), force);
        return "VNF " + domain.name() + " stopped";
    }

    private String restart(DomainStatus domain, boolean force) throws HostException {
        requireRunning(domain);
        powerOff(domain.name(), force);
        boot(domain.name());
        return "VNF " + domain.name() + " restarted";
    }

    private static void requireRunning(DomainStatus domain) {
        if (!domain.running()) {
            throw failure("VNF " + domain.name() + " is not running");
        }
    }

    private void powerOff(String domain, boolean force) throws HostException {
        if (force) {
            host.hypervisor().destroy(domain);
        } else {
            host.hypervisor().shutdown(domain);
        }
    }

    private void boot(String domain) throws HostException {
        if (host.boot(domain) instanceof StartOutcome.Refused(var words)) {
            throw failure("VNF " + domain + " cannot be started: " + words);
        }
    }

    private static RpcException failure(String message) {
        return RpcError.application(ErrorTag.OPERATION_FAILED, message).asException();
    }
}
