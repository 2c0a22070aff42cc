package org.opennfx.backends.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opennfx.backends.AssembledHost;
import org.opennfx.backends.Site;
import org.opennfx.backends.host.BridgePort;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.host.SwitchSettings;
import org.opennfx.backends.libvirt.Acceleration;
import org.opennfx.backends.libvirt.LibvirtLab;
import org.opennfx.backends.linux.LinuxSettings;
import org.opennfx.backends.ovs.GuestPorts;
import org.opennfx.datastore.constraint.Checker;
import org.opennfx.datastore.constraint.ConstraintValidator;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.Subsystem;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.datastore.store.DatastoreOptions;
import org.opennfx.datastore.tree.ContainerNode;

/** A device on this machine with a real datastore, and guests {@code left} and {@code right} that can be committed. */
final class LinuxSite implements AutoCloseable {
    static final String VLANS = """
            <host-os><vlans><vlan><name>v100</name><vlan-id>100</vlan-id></vlan>
              <vlan><name>v200</name><vlan-id>200</vlan-id></vlan></vlans></host-os>
            <vlans><vlan><name>v1100</name><vlan-id>1100</vlan-id></vlan></vlans>
            """;
    static final String FRONT_PORT = """
            <interfaces><interface><name>ge-0/0/0</name><unit><name>0</name><family><ethernet-switching>
              <interface-mode>access</interface-mode><vlan><members>v1100</members></vlan>
            </ethernet-switching></family></unit></interface></interfaces>
            """;

    static final Caller CALLER = new Caller(1, "root", "test");

    private final LibvirtLab lab;
    private final Path state;
    private AssembledHost host;
    private Datastore datastore;

    LinuxSite(LibvirtLab lab, Path state) throws IOException {
        this.lab = lab;
        this.state = state;
        this.host = openHost();
        for (var guest : List.of("left", "right")) {
            Files.copy(lab.guestImage(), host.imageDirectory().resolve(guest + ".qcow2"));
        }
        this.datastore = openDatastore(host.subsystems());
    }

    private AssembledHost openHost() throws IOException {
        return LinuxHost.open(
                state,
                new MachineSettings(MachineModel.S2, lab.places(), LinuxSettings.NONE, Map.of(), Map.of(),
                        GuestPorts.TAP, Acceleration.EMULATED, Duration.ofSeconds(60)),
                Clock.systemUTC());
    }

    private Datastore openDatastore(List<Subsystem> subsystems) throws IOException {
        return Datastore.open(DatastoreOptions.of(
                        ContainerNode.empty(Site.SCHEMA.root()), new ConstraintValidator(new Checker(Site.SCHEMA)))
                .subsystems(subsystems)
                .retry(Duration.ofHours(1))
                .state(state.resolve("datastore")));
    }

    AssembledHost host() {
        return host;
    }

    Datastore datastore() {
        return datastore;
    }

    /** Opens the datastore anew, with these in place of what it has. */
    void reopen(List<Subsystem> subsystems) throws IOException {
        datastore.close();
        datastore = openDatastore(subsystems);
    }

    /** As another start of the server does. */
    void restart() throws IOException {
        stop();
        start();
    }

    void stop() throws IOException {
        datastore.close();
        host.close();
    }

    void start() throws IOException {
        host = openHost();
        datastore = openDatastore(host.subsystems());
    }

    /** The state tree as it is told now. */
    ContainerNode state() {
        return (ContainerNode) host.stateProviders().getFirst().state(Site.SCHEMA).getFirst();
    }

    static String guest(String name, String vlan) {
        return """
                <virtual-network-functions><name>%s</name>
                  <image><file-path>/var/third-party/images/%s.qcow2</file-path><image-type>qcow2</image-type></image>
                  <virtual-cpu><count>1</count></virtual-cpu><memory><size>131072</size></memory>
                  <interfaces><name>eth2</name>
                    <mapping><vlan><mode>access</mode><members>%s</members></vlan></mapping></interfaces>
                </virtual-network-functions>
                """.formatted(name, name, vlan);
    }

    void commit(String... parts) {
        datastore.copy(CALLER, DatastoreName.CANDIDATE, Site.configuration(parts));
        datastore.commit(CALLER, Optional.empty());
    }

    GuestShell shell(String guest) throws HostException, IOException, InterruptedException {
        return GuestShell.of(lab.places().guestFiles().resolve(guest + ".console"));
    }

    /** All of the machine that a commit can change, but for what only time changes. */
    Picture picture() throws HostException {
        var domains = new ArrayList<>(host.host().hypervisor().domains());
        domains.sort(Comparator.comparing(DomainStatus::name));
        return new Picture(
                domains.stream().map(DomainStatus::definition).toList(),
                domains.stream().map(status -> status.name() + " " + status.running()).toList(),
                host.host().hostSwitch().ports(),
                host.host().switchEngine().settings());
    }

    record Picture(List<Domain> domains, List<String> running, List<BridgePort> ports, SwitchSettings settings) {}

    /** Takes all guests away, without waiting for them, and lets go of the machine. */
    @Override
    public void close() throws HostException, IOException {
        lab.clear();
        commit();
        stop();
    }
}
