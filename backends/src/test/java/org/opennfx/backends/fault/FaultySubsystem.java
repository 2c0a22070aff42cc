package org.opennfx.backends.fault;

import java.util.List;
import java.util.function.UnaryOperator;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.Plan;
import org.opennfx.datastore.host.Subsystem;
import org.opennfx.datastore.tree.ContainerNode;

/** A subsystem some of whose steps fail. */
record FaultySubsystem(Subsystem subsystem, UnaryOperator<Plan> faults) implements Subsystem {
    @Override
    public String name() {
        return subsystem.name();
    }

    @Override
    public List<RpcError> check(ContainerNode candidate) {
        return subsystem.check(candidate);
    }

    @Override
    public List<RpcError> check(ContainerNode running, ContainerNode candidate) {
        return subsystem.check(running, candidate);
    }

    @Override
    public List<RpcError> warnings(ContainerNode running, ContainerNode candidate) {
        return subsystem.warnings(running, candidate);
    }

    @Override
    public Plan plan(ContainerNode desired) throws HostException {
        return faults.apply(subsystem.plan(desired));
    }
}
