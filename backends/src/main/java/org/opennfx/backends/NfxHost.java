package org.opennfx.backends;

import java.util.List;
import java.util.function.Supplier;
import org.opennfx.backends.console.Consoles;
import org.opennfx.backends.console.GuestSsh;
import org.opennfx.backends.files.DeviceFiles;
import org.opennfx.backends.files.LogDirectory;
import org.opennfx.backends.programs.HypervisorShell;
import org.opennfx.backends.state.Alarm;
import org.opennfx.backends.watch.HostWatch;
import org.opennfx.datastore.host.Events;
import org.opennfx.datastore.host.Repair;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.host.StateProvider;
import org.opennfx.datastore.host.Subsystem;
import org.opennfx.datastore.tree.ContainerNode;

/** A machine that is an NFX250: what a server of the device needs of it. */
public interface NfxHost extends AutoCloseable {
    /** What a commit has to reach, in the order in which their steps run. */
    List<Subsystem> subsystems();

    List<StateProvider> stateProviders();

    /** The files that clients send and fetch. */
    DeviceFiles files();

    /** The logs that clients read. */
    LogDirectory logs();

    /** The serial consoles of virtual machines. */
    Consoles consoles();

    /** How one logs in to virtual machines. */
    GuestSsh guestSsh();

    /** Where {@code ssh hypervisor} leads to. */
    HypervisorShell hypervisorShell();

    /** From now on these are among the alarms of the system. */
    void add(Supplier<List<Alarm>> alarms);

    /** The operational commands of the device. */
    List<RpcHandler> rpcHandlers();

    /**
     * Tells what happens on the machine from now on, until the watch is closed.
     *
     * @param repairs looks for what has drifted from the configuration
     * @param intended what is meant by the configuration, for what the machine does at its times
     */
    HostWatch watch(Events events, Supplier<Repair> repairs, Supplier<ContainerNode> intended);

    /** Lets go of the machine, and leaves it as it is: guests run on. To be called after the watch is closed. */
    @Override
    void close();
}
