package org.opennfx.backends.plan;

import java.util.Optional;
import org.opennfx.backends.host.HostSwitch;
import org.opennfx.backends.host.HostSystem;
import org.opennfx.backends.host.Hypervisor;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.host.PacketForwardingEngine;
import org.opennfx.backends.host.StartOutcome;
import org.opennfx.backends.identity.LedgerFile;
import org.opennfx.backends.identity.Registrar;
import org.opennfx.datastore.host.HostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything on the machine that a configuration reaches. */
public record Host(
        MachineModel model,
        HostSystem system,
        Hypervisor hypervisor,
        HostSwitch hostSwitch,
        PacketForwardingEngine switchEngine,
        LedgerFile ledger,
        Registrar registrar,
        MachineStart machineStart,
        DueStarts dueStarts,
        StartFailures startFailures,
        HostChanges changes,
        FoundDrift drift,
        DiskHolds holds) {
    private static final Logger LOG = LoggerFactory.getLogger(Host.class);

    /** A host that nothing is known of yet but what it is made of. */
    public Host(
            MachineModel model,
            HostSystem system,
            Hypervisor hypervisor,
            HostSwitch hostSwitch,
            PacketForwardingEngine switchEngine,
            LedgerFile ledger,
            Registrar registrar,
            MachineStart machineStart,
            DueStarts dueStarts) {
        this(model, system, hypervisor, hostSwitch, switchEngine, ledger, registrar, machineStart, dueStarts,
                new StartFailures(), new HostChanges(), new FoundDrift(), new DiskHolds());
    }

    /**
     * Boots a domain, and keeps the reason if the host cannot run it now; the log has it too.
     *
     * @throws HostException the domain is unknown, or the host could not even try
     */
    public StartOutcome boot(String domain) throws HostException {
        var outcome = holds.unlessHeld(domain, hypervisor::start);
        startFailures.note(domain, switch (outcome) {
            case StartOutcome.Started _ -> Optional.empty();
            case StartOutcome.Refused(var words) -> Optional.of(words);
        });
        if (outcome instanceof StartOutcome.Refused(var words)) {
            LOG.warn("VNF {} does not start: {}", domain, words);
        }
        return outcome;
    }

    /**
     * Keeps a domain that is shut off from being started, until it is {@linkplain DiskHolds#release released}.
     *
     * @param why what the start is refused with
     * @return false where the domain runs, or is held already
     */
    public boolean hold(String domain, String why) throws HostException {
        return holds.hold(domain, why, () ->
                hypervisor.domains().stream().noneMatch(each -> each.name().equals(domain) && each.running()));
    }
}
