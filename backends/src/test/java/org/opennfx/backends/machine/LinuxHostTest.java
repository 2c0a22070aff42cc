package org.opennfx.backends.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.AssembledHost;
import org.opennfx.backends.Site;
import org.opennfx.backends.fault.FaultInjector;
import org.opennfx.backends.fault.FaultInjector.Moment;
import org.opennfx.backends.fault.Sabotage;
import org.opennfx.backends.host.BridgePort;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.host.RunState;
import org.opennfx.backends.host.SwitchSettings;
import org.opennfx.backends.libvirt.Acceleration;
import org.opennfx.backends.libvirt.LibvirtLab;
import org.opennfx.backends.linux.LinuxSettings;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.ovs.GuestPorts;
import org.opennfx.datastore.constraint.Checker;
import org.opennfx.datastore.constraint.ConstraintValidator;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.Subsystem;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.datastore.store.DatastoreOptions;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** The device on this machine: commits of a real datastore become guests and ports. */
@EnabledIf(
        value = "org.opennfx.backends.libvirt.LibvirtLab#possible",
        disabledReason = "takes root, libvirt, Open vSwitch and what tools/guest-image needs")
class LinuxHostTest {
    private static final Caller CALLER = new Caller(1, "root", "test");
    private static final String VLANS = """
            <host-os><vlans><vlan><name>v100</name><vlan-id>100</vlan-id></vlan>
              <vlan><name>v200</name><vlan-id>200</vlan-id></vlan></vlans></host-os>
            <vlans><vlan><name>v1100</name><vlan-id>1100</vlan-id></vlan></vlans>
            """;
    private static final String FRONT_PORT = """
            <interfaces><interface><name>ge-0/0/0</name><unit><name>0</name><family><ethernet-switching>
              <interface-mode>access</interface-mode><vlan><members>v1100</members></vlan>
            </ethernet-switching></family></unit></interface></interfaces>
            """;

    private static LibvirtLab lab;

    @TempDir
    private Path state;

    private AssembledHost host;
    private Datastore datastore;

    @BeforeAll
    static void startDaemons() throws IOException, InterruptedException {
        lab = LibvirtLab.open();
    }

    @AfterAll
    static void endDaemons() throws HostException, IOException, InterruptedException {
        lab.close();
    }

    @BeforeEach
    void open() throws IOException {
        host = host();
        for (var guest : List.of("left", "right")) {
            Files.copy(lab.guestImage(), host.imageDirectory().resolve(guest + ".qcow2"));
        }
        datastore = datastore(host.subsystems());
    }

    @AfterEach
    void close() throws IOException {
        commit();
        datastore.close();
        host.close();
    }

    private AssembledHost host() throws IOException {
        return LinuxHost.open(
                state,
                new MachineSettings(MachineModel.S2, lab.places(), LinuxSettings.NONE, Map.of(), Map.of(),
                        GuestPorts.TAP, Acceleration.EMULATED, Duration.ofSeconds(60)),
                Clock.systemUTC());
    }

    private Datastore datastore(List<Subsystem> subsystems) throws IOException {
        return Datastore.open(DatastoreOptions.of(
                        ContainerNode.empty(Site.SCHEMA.root()), new ConstraintValidator(new Checker(Site.SCHEMA)))
                .subsystems(subsystems)
                .retry(Duration.ofHours(1))
                .state(state.resolve("datastore")));
    }

    private void reopen(List<Subsystem> subsystems) throws IOException {
        datastore.close();
        datastore = datastore(subsystems);
    }

    private static String guest(String name, String vlan) {
        return """
                <virtual-network-functions><name>%s</name>
                  <image><file-path>/var/third-party/images/%s.qcow2</file-path><image-type>qcow2</image-type></image>
                  <virtual-cpu><count>1</count></virtual-cpu><memory><size>131072</size></memory>
                  <interfaces><name>eth2</name>
                    <mapping><vlan><mode>access</mode><members>%s</members></vlan></mapping></interfaces>
                </virtual-network-functions>
                """.formatted(name, name, vlan);
    }

    private void commit(String... parts) {
        datastore.copy(CALLER, DatastoreName.CANDIDATE, Site.configuration(parts));
        datastore.commit(CALLER, Optional.empty());
    }

    private GuestShell shell(String guest) throws HostException, IOException, InterruptedException {
        return GuestShell.of(lab.places().guestFiles().resolve(guest + ".console"));
    }

    /** All of the machine that a commit can change, but for what only time changes. */
    private Picture picture() throws HostException {
        return new Picture(
                host.host().hypervisor().domains().stream().map(DomainStatus::definition).toList(),
                host.host().hypervisor().domains().stream().map(status -> status.name() + " " + status.running()).toList(),
                host.host().hostSwitch().ports(),
                host.host().switchEngine().settings());
    }

    private record Picture(
            List<Domain> domains, List<String> running, List<BridgePort> ports, SwitchSettings settings) {}

    @Test
    void guestsReachEachOtherInOneVlanAndNotInTwoWithoutARestart() throws Exception {
        commit(VLANS, guest("left", "v100"), guest("right", "v100"));
        var started = started();
        try (var left = shell("left"); var right = shell("right")) {
            assertTrue(left.does("ip addr add 10.0.0.1/24 dev eth2"));
            assertTrue(right.does("ip addr add 10.0.0.2/24 dev eth2"));
            assertTrue(left.reaches("10.0.0.2"));
            commit(VLANS, guest("left", "v100"), guest("right", "v200"));
            assertFalse(left.reaches("10.0.0.2"));
            commit(VLANS, guest("left", "v100"), guest("right", "v100"));
            assertTrue(left.reaches("10.0.0.2"));
        }
        assertEquals(started, started());
    }

    /** When each guest was started. */
    private List<String> started() throws HostException {
        return host.host().hypervisor().domains().stream()
                .map(status -> status.run() instanceof RunState.Running running ? status.name() + running.since() : "")
                .toList();
    }

    @Test
    void guestsOutliveTheServer() throws Exception {
        commit(VLANS, guest("left", "v100"));
        var before = lab.virsh("domid", "left");
        var picture = picture();
        datastore.close();
        host.close();
        host = host();
        datastore = datastore(host.subsystems());
        assertEquals(before, lab.virsh("domid", "left"));
        assertEquals(picture, picture());
    }

    @Test
    void aCommitThatFailsAtAnyStepChangesNothing() throws Exception {
        commit(VLANS, guest("left", "v100"));
        var before = picture();
        var next = new String[] {VLANS, FRONT_PORT, guest("left", "v200"), guest("right", "v100")};
        var steps = host.subsystems().getFirst().plan(Site.configuration(next)).steps().size();
        assertTrue(steps >= 5, () -> "only " + steps + " steps");
        for (var step = 0; step < steps; step++) {
            for (var moment : Moment.values()) {
                reopen(FaultInjector.at(step, moment).inject(host.subsystems()));
                assertThrows(RpcException.class, () -> commit(next));
                assertEquals(before, picture(), "step " + step + " " + moment);
            }
        }
        reopen(host.subsystems());
    }

    @Test
    void aCommitWithoutLibvirtIsRefusedAndPossibleWhenItIsBack() throws Exception {
        commit(VLANS, guest("left", "v100"));
        var before = picture();
        lab.killLibvirtd();
        var refusal = assertThrows(RpcException.class, () -> commit(VLANS, guest("left", "v100"), guest("right", "v100")));
        assertTrue(refusal.getMessage().contains("libvirt"), refusal.getMessage());
        lab.startDaemons();
        assertEquals(before, picture());
        commit(VLANS, guest("left", "v100"), guest("right", "v100"));
        assertEquals(List.of("left true", "right true"), picture().running());
    }

    @Test
    void libvirtThatDiesDuringACommitLeavesAllOrNothingOnceItIsBack() throws Exception {
        commit(VLANS, guest("left", "v100"));
        var before = picture();
        reopen(Sabotage.before(step -> step.describe().startsWith("start domain"), lab::killLibvirtd, host.subsystems()));
        assertThrows(RpcException.class, () -> commit(VLANS, guest("left", "v100"), guest("right", "v100")));
        lab.startDaemons();
        datastore.reconcile();
        assertEquals(before, picture());
        reopen(host.subsystems());
    }

    @Test
    void diskOfAGuestThatRunsIsBackedUpAndBootsWhenItIsPutBack() throws Exception {
        commit(VLANS, guest("left", "v100"));
        shell("left").close();
        var backup = call("request-vnf-backup", input -> input.leaf("vnf-name", "left"));
        awaitJob(backup);
        var stopped = call("request-virtual-network-functions", input -> input.leaf("vnf-name", "left").empty("stop"));
        assertEquals(Optional.of("VNF left stopped"), stopped.leaf("message-string"));
        Files.writeString(host.imageDirectory().resolve("left.qcow2"), "nothing that boots");
        var id = backup.leaf("backup-id").orElseThrow();
        awaitJob(call("request-vnf-restore", input -> input.leaf("backup-id", id)));
        call("request-virtual-network-functions", input -> input.leaf("vnf-name", "left").empty("start"));
        shell("left").close();
    }

    /** The one container that an operation answers with. */
    private ContainerNode call(String rpc, Consumer<TreeBuilder> input) {
        var handler = host.rpcHandlers().stream().filter(each -> each.rpc().equals(NfxPath.name(rpc))).findFirst().orElseThrow();
        var schema = Site.SCHEMA.rpc(handler.rpc()).orElseThrow();
        var answer = handler.invoke(new RpcCall(
                TreeBuilder.container(schema.input(), input), CALLER, schema.output(), datastore::exclusively));
        return (ContainerNode) answer.children().iterator().next();
    }

    private void awaitJob(ContainerNode answer) throws InterruptedException {
        var id = answer.leaf("job-id").orElseThrow();
        while (job(id).equals("running")) {
            Thread.sleep(50);
        }
        assertEquals("complete", job(id));
    }

    private String job(String id) {
        return host.stateProviders().stream().flatMap(provider -> provider.state(Site.SCHEMA).stream())
                .flatMap(state -> ((ContainerNode) state).container("backups").stream())
                .flatMap(backups -> backups.entry("job", id).stream())
                .flatMap(job -> job.leaf("state").stream())
                .findFirst().orElseThrow();
    }
}
