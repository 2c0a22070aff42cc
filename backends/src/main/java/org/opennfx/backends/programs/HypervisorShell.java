package org.opennfx.backends.programs;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.opennfx.backends.plan.Host;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.HostException;

/**
 * The hypervisor of the device as {@code ssh hypervisor} finds it (thesis figure 29). Its programs tell what the parts of the host say
 * of themselves at that moment; nothing is run on the machine, and nothing can be changed.
 */
public final class HypervisorShell {
    /** That the device gives to its hypervisor. */
    public static final String HOST_NAME = "localhost";

    private final Map<String, HostProgram> programs;
    private final Clock clock;
    private final AtomicReference<Optional<Instant>> lastLogin = new AtomicReference<>(Optional.empty());

    /** What a name stands for. */
    interface HostProgram {
        /** @return the lines that it prints */
        List<String> run(List<String> arguments) throws HostException;
    }

    public HypervisorShell(Host host, Clock clock) {
        this.clock = clock;
        this.programs = new TreeMap<>(Map.<String, HostProgram>of(
                "hostname", _ -> List.of(HOST_NAME),
                "ovs-vsctl", new OvsVsctl(host),
                "virsh", new Virsh(host)));
    }

    /**
     * Somebody logs in.
     *
     * @return when the one before did; empty for the first one since the start of the device
     */
    public Optional<Instant> enter() {
        return lastLogin.getAndSet(Optional.of(clock.instant()));
    }

    /** The names of its programs, in their order. */
    public List<String> programs() {
        return List.copyOf(programs.keySet());
    }

    /**
     * Runs a program.
     *
     * @return the lines that it prints; empty where there is no program of this name
     * @throws org.opennfx.datastore.error.RpcException the part of the host that it asks does not answer
     */
    public Optional<List<String>> run(String name, List<String> arguments) {
        return Optional.ofNullable(programs.get(name)).map(program -> {
            try {
                return program.run(arguments);
            } catch (HostException e) {
                throw RpcError.application(ErrorTag.OPERATION_FAILED, name + ": " + e.getMessage()).asException();
            }
        });
    }
}
