package org.opennfx.backends.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.StandardWatchEventKinds;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.opennfx.backends.Site;
import org.opennfx.backends.fault.FaultInjector;
import org.opennfx.backends.fault.FaultInjector.Moment;
import org.opennfx.backends.host.RunState;
import org.opennfx.backends.libvirt.LibvirtLab;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** The device on this machine: commits of a real datastore become guests and ports. */
class LinuxHostTest extends LinuxSiteTest {
    LinuxHostTest(LibvirtLab lab) {
        super(lab);
    }

    @Test
    void guestsReachEachOtherInOneVlanAndNotInTwoWithoutARestart() throws Exception {
        site.commit(LinuxSite.VLANS, LinuxSite.guest("left", "v100"), LinuxSite.guest("right", "v100"));
        var started = started();
        try (var left = site.shell("left"); var right = site.shell("right")) {
            assertTrue(left.does("ip addr add 10.0.0.1/24 dev eth2"));
            assertTrue(right.does("ip addr add 10.0.0.2/24 dev eth2"));
            assertTrue(left.reaches("10.0.0.2"));
            site.commit(LinuxSite.VLANS, LinuxSite.guest("left", "v100"), LinuxSite.guest("right", "v200"));
            assertFalse(left.reaches("10.0.0.2"));
            site.commit(LinuxSite.VLANS, LinuxSite.guest("left", "v100"), LinuxSite.guest("right", "v100"));
            assertTrue(left.reaches("10.0.0.2"));
        }
        assertEquals(started, started());
    }

    /** When each guest was started. */
    private List<String> started() throws HostException {
        return site.host().host().hypervisor().domains().stream()
                .map(status -> status.run() instanceof RunState.Running running ? status.name() + running.since() : "")
                .toList();
    }

    @Test
    void guestsOutliveTheServer() throws Exception {
        site.commit(LinuxSite.VLANS, LinuxSite.guest("left", "v100"));
        var before = lab.virsh("domid", "left");
        var picture = site.picture();
        site.restart();
        assertEquals(before, lab.virsh("domid", "left"));
        assertEquals(picture, site.picture());
    }

    @Test
    void aGuestThatComesAfterAnotherOfItsNameHasKeysOfItsOwn() throws Exception {
        site.commit(LinuxSite.VLANS, LinuxSite.guest("left", "v100"));
        var keys = Files.createDirectories(state.resolve("guest-host-keys"));
        Files.writeString(keys.resolve("left"), "left ssh-ed25519 AAAA\n");
        Files.writeString(keys.resolve("right"), "right ssh-ed25519 AAAA\n");
        try (var watch = keys.getFileSystem().newWatchService()) {
            keys.register(watch, StandardWatchEventKinds.ENTRY_DELETE);
            site.commit(LinuxSite.VLANS);
            assertNotNull(watch.poll(20, TimeUnit.SECONDS), "the keys are kept");
        }
        try (var left = Files.list(keys)) {
            assertEquals(List.of(keys.resolve("right")), left.toList());
        }
    }

    @Test
    void guestsStartWithTheMachine() throws Exception {
        site.commit(LinuxSite.VLANS, LinuxSite.guest("left", "v100"), LinuxSite.guest("right", "v100"));
        site.stop();
        // what a start of the machine leaves of them
        for (var guest : List.of("left", "right")) {
            lab.virsh("destroy", guest);
            lab.places().command().run("lab", "ip", "link", "del", "dev", guest + "_eth2");
        }
        Files.writeString(state.resolve("due-starts"), "the start before\n");
        site.start();
        assertEquals(List.of("left true", "right true"), site.picture().running());
        lab.virsh("destroy", "left");
        site.datastore().reconcile();
        assertEquals(List.of("left false", "right true"), site.picture().running());
    }

    @Test
    void aCommitThatFailsAtAnyStepChangesNothing() throws Exception {
        site.commit(LinuxSite.VLANS, LinuxSite.guest("left", "v100"));
        var before = site.picture();
        var next = new String[] {LinuxSite.VLANS, LinuxSite.FRONT_PORT, LinuxSite.guest("left", "v200"), LinuxSite.guest("right", "v100")};
        var steps = site.host().subsystems().getFirst().plan(Site.configuration(next)).steps().size();
        assertTrue(steps >= 5, () -> "only " + steps + " steps");
        for (var step = 0; step < steps; step++) {
            for (var moment : Moment.values()) {
                site.reopen(FaultInjector.at(step, moment).inject(site.host().subsystems()));
                assertThrows(RpcException.class, () -> site.commit(next));
                assertEquals(before, site.picture(), "step " + step + " " + moment);
            }
        }
        site.reopen(site.host().subsystems());
    }

    @Test
    void diskOfAGuestThatRunsIsBackedUpAndBootsWhenItIsPutBack() throws Exception {
        site.commit(LinuxSite.VLANS, LinuxSite.guest("left", "v100"));
        site.shell("left").close();
        var backup = call("request-vnf-backup", input -> input.leaf("vnf-name", "left"));
        awaitJob(backup);
        var stopped = call("request-virtual-network-functions", input -> input.leaf("vnf-name", "left").empty("stop"));
        assertEquals(Optional.of("VNF left stopped"), stopped.leaf("message-string"));
        Files.writeString(site.host().imageDirectory().resolve("left.qcow2"), "nothing that boots");
        var id = backup.leaf("backup-id").orElseThrow();
        awaitJob(call("request-vnf-restore", input -> input.leaf("backup-id", id)));
        call("request-virtual-network-functions", input -> input.leaf("vnf-name", "left").empty("start"));
        site.shell("left").close();
    }

    /** The one container that an operation answers with. */
    private ContainerNode call(String rpc, Consumer<TreeBuilder> input) {
        var handler = site.host().rpcHandlers().stream().filter(each -> each.rpc().equals(NfxPath.name(rpc))).findFirst().orElseThrow();
        var schema = Site.SCHEMA.rpc(handler.rpc()).orElseThrow();
        var answer = handler.invoke(new RpcCall(
                TreeBuilder.container(schema.input(), input), LinuxSite.CALLER, schema.output(), site.datastore()::exclusively));
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
        return site.host().stateProviders().stream().flatMap(provider -> provider.state(Site.SCHEMA).stream())
                .flatMap(state -> ((ContainerNode) state).container("backups").stream())
                .flatMap(backups -> backups.entry("job", id).stream())
                .flatMap(job -> job.leaf("state").stream())
                .findFirst().orElseThrow();
    }
}
