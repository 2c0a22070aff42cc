package org.opennfx.backends.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.BridgePort;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.host.RunState;
import org.opennfx.backends.host.SwitchSettings;
import org.opennfx.backends.identity.Ledger;
import org.opennfx.backends.model.Hugepages;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.backends.model.SystemConfiguration;
import org.opennfx.datastore.host.HostException;

/** What can be seen of a host without the times and the numbers that a boot draws anew. */
record HostPicture(
        SystemConfiguration system,
        Hugepages hugepages,
        Map<String, Machine> machines,
        List<BridgePort> bridgePorts,
        SwitchSettings switchSettings,
        Ledger ledger) {
    record Machine(Domain definition, Optional<Domain> live, Optional<String> failure) {}

    static HostPicture of(Host host) {
        try {
            var machines = new TreeMap<String, Machine>();
            for (var domain : host.hypervisor().domains()) {
                machines.put(domain.name(),
                        new Machine(domain.definition(), live(domain), host.guests().failures().find(domain.name())));
            }
            return new HostPicture(host.system().settings().current(), host.hypervisor().reservedHugepages(), machines,
                    host.hostSwitch().ports(), host.switchEngine().settings(), host.identities().ledger());
        } catch (HostException e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<Domain> live(DomainStatus domain) {
        return domain.run() instanceof RunState.Running running
                ? Optional.of(inOrder(running.live()))
                : Optional.empty();
    }

    /** Cards that were plugged in later stand behind the others. */
    private static Domain inOrder(Domain domain) {
        return domain.withNics(domain.nics().stream()
                .sorted((one, other) -> one.name().compareTo(other.name())).toList());
    }

    /** The picture without what the ledger gave out and without what runs. */
    HostPicture configured() {
        var anonymous = new TreeMap<String, Machine>();
        machines.forEach((name, machine) ->
                anonymous.put(name, new Machine(anonymous(machine.definition()), Optional.empty(), Optional.empty())));
        return new HostPicture(system, hugepages, anonymous, bridgePorts, switchSettings,
                Ledger.EMPTY);
    }

    private static Domain anonymous(Domain domain) {
        return new Domain(domain.name(), new UUID(0, 0), domain.cpus(), domain.threads(), domain.memory(),
                domain.disks(), domain.initDescriptor(), domain.configData(),
                domain.nics().stream().map(HostPicture::anonymous).toList(), domain.autostart());
    }

    private static Nic anonymous(Nic nic) {
        var attachment = nic.attachment() instanceof Attachment.InternalNetwork(var network, _)
                ? new Attachment.InternalNetwork(network, "")
                : nic.attachment();
        return new Nic(nic.name(), new MacAddress(0), attachment, nic.pciAddress(), nic.mtu(), nic.linkUp(),
                nic.offloads());
    }
}
