package org.opennfx.backends.state;

import java.util.List;
import org.opennfx.backends.host.ShutdownOutcome;
import org.opennfx.backends.host.StartOutcome;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.plan.DomainsNow;
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
 * lasts until the next request, the removal of the machine, or the start of the device. Commits go on while a guest shuts
 * down; the answer comes when it is off.
 */
record VnfControl(Host host) implements RpcHandler {
    private static final List<String> SESSIONS = List.of("console", "ssh", "telnet");

    @Override
    public NodeName rpc() {
        return NfxPath.name("request-virtual-network-functions");
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws HostException;
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        var vnf = call.input().leaf("vnf-name").orElseThrow(VnfLookup::unknown);
        VnfLookup.domain(host, vnf);
        try {
            var message = run(call, vnf);
            return TreeBuilder.container(call.output(), output -> output.container(
                    "request-vnf-information", information -> information.leaf("message-string", message)));
        } finally {
            host.changes().done(new DomainsNow(host.hypervisor()));
        }
    }

    private String run(RpcCall call, String vnf) {
        var input = call.input();
        if (input.has("start")) {
            return call.host().take(() -> start(vnf));
        }
        if (input.has("stop")) {
            return switchedOff(vnf, powerOff(call, vnf), "");
        }
        if (input.has("restart")) {
            var outcome = powerOff(call, vnf);
            // where somebody else has started it meanwhile it was restarted
            call.host().take(() -> boot(vnf));
            return outcome == ShutdownOutcome.ORDERLY ? "VNF " + vnf + " restarted" : switchedOff(vnf, outcome, ", and started");
        }
        if (SESSIONS.stream().noneMatch(input::has)) {
            throw RpcError.application(ErrorTag.MISSING_ELEMENT, "One of start, stop and restart is needed")
                    .asException();
        }
        throw RpcError.application(ErrorTag.OPERATION_NOT_SUPPORTED, "A session with a VNF needs the CLI").asException();
    }

    private static String switchedOff(String vnf, ShutdownOutcome outcome, String more) {
        return switch (outcome) {
            case ORDERLY -> "VNF " + vnf + " stopped";
            case FORCED -> "VNF " + vnf + " did not shut down in time and was switched off";
        } + more;
    }

    private String start(String vnf) {
        if (VnfLookup.domain(host, vnf).running()) {
            throw failure("VNF " + vnf + " is already running");
        }
        return boot(vnf);
    }

    private String boot(String vnf) {
        if (words(() -> host.guests().boot(vnf)) instanceof StartOutcome.Refused(var words)) {
            throw failure("VNF " + vnf + " cannot be started: " + words);
        }
        return "VNF " + vnf + " started";
    }

    /** A guest takes its time to shut down, and nobody else is kept waiting for that. */
    private ShutdownOutcome powerOff(RpcCall call, String vnf) {
        if (!VnfLookup.domain(host, vnf).running()) {
            throw failure("VNF " + vnf + " is not running");
        }
        if (!call.input().has("force")) {
            return words(() -> host.hypervisor().shutdown(vnf));
        }
        return call.host().take(() -> words(() -> {
            host.hypervisor().destroy(vnf);
            return ShutdownOutcome.ORDERLY;
        }));
    }

    private static <T> T words(Work<T> work) {
        try {
            return work.run();
        } catch (HostException e) {
            throw HostObserver.failure(e);
        }
    }

    private static RpcException failure(String message) {
        return RpcError.application(ErrorTag.OPERATION_FAILED, message).asException();
    }
}
