package org.opennfx.backends.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.backends.Site;
import org.opennfx.backends.fault.Sabotage;
import org.opennfx.backends.libvirt.LibvirtLab;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.DriftPolicy;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.tree.ListEntry;

/** Daemons of the machine that die, and come back. */
class LinuxOutageTest extends LinuxSiteTest {
    private static final String[] BEFORE = {LinuxSite.VLANS, LinuxSite.guest("left", "v100")};
    private static final String[] AFTER = {
        LinuxSite.VLANS, LinuxSite.FRONT_PORT, LinuxSite.guest("left", "v200"), LinuxSite.guest("right", "v100")
    };

    /** All steps take minutes: another third of them for each daemon, unless it is set to 1. */
    private static final int EVERY = Integer.getInteger("opennfx.outages.every", 3);

    private static final int LOOKS = 20;

    LinuxOutageTest(LibvirtLab lab) {
        super(lab);
    }

    @ParameterizedTest
    @ValueSource(strings = {"libvirtd", "ovsdb-server", "ovs-vswitchd"})
    void aDaemonThatDiesBeforeAnyStepLeavesAllOrNothingOnceItIsBack(String daemon) throws Exception {
        site.commit(AFTER);
        var all = site.picture();
        site.commit(BEFORE);
        var nothing = site.picture();
        var steps = site.host().subsystems().getFirst().plan(Site.configuration(AFTER)).steps().size();
        for (var step = daemon.length() % EVERY; step < steps; step += EVERY) {
            var fatal = step;
            var count = new AtomicInteger();
            site.reopen(Sabotage.before(_ -> count.getAndIncrement() == fatal, () -> lab.kill(daemon), site.host().subsystems()));
            var done = commits(AFTER);
            lab.startDaemons();
            site.datastore().reconcile();
            assertEquals(done ? all : nothing, site.picture(), daemon + " before step " + step);
            site.reopen(site.host().subsystems());
            site.commit(BEFORE);
            assertEquals(nothing, site.picture());
        }
    }

    private boolean commits(String... parts) {
        try {
            site.commit(parts);
            return true;
        } catch (RpcException e) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({"libvirtd,libvirt", "ovsdb-server,ovs", "ovs-vswitchd,ovs"})
    void aCommitWithoutADaemonIsRefusedInItsWordsAndPossibleWhenItIsBack(String daemon, String subsystem) throws Exception {
        site.commit(BEFORE);
        var before = site.picture();
        lab.kill(daemon);
        var refusal = assertThrows(RpcException.class, () -> site.commit(AFTER));
        assertTrue(refusal.getMessage().contains(subsystem + ":"), refusal.getMessage());
        lab.startDaemons();
        assertEquals(before, site.picture());
        site.commit(AFTER);
        assertEquals(List.of("left true", "right true"), site.picture().running());
    }

    @ParameterizedTest
    @CsvSource({"libvirtd,libvirt", "ovsdb-server,ovs", "ovs-vswitchd,ovs"})
    void aServerThatStartsWithoutADaemonSaysSoAndCatchesUpWhenItIsBack(String daemon, String subsystem) throws Exception {
        site.commit(AFTER);
        var wanted = site.picture();
        site.stop();
        lab.virsh("destroy", "left");
        lab.virsh("undefine", "left");
        lab.vsctl("del-port", "ovs-sys-br", "left_eth2");
        lab.kill(daemon);
        site.start();
        assertEquals(List.of(subsystem), unreachable());
        try (var _ = site.host().watch(
                (_, _) -> { }, () -> site.datastore().repair(DriftPolicy.MEND), () -> site.datastore().intended())) {
            lab.startDaemons();
            await(wanted, site::picture);
            // libvirtd gets to know its guests again one by one
            for (var look = 0; look < LOOKS; look++) {
                assertEquals(List.of(), unreachable());
            }
        }
    }

    @Test
    void aMachineWithoutAnyDaemonTellsOfItselfAllTheSame() throws Exception {
        site.commit(BEFORE);
        for (var daemon : List.of("libvirtd", "ovsdb-server", "ovs-vswitchd")) {
            lab.kill(daemon);
        }
        assertEquals(List.of("libvirt", "ovs"), unreachable());
        assertTrue(site.state().container("host", "memory").flatMap(memory -> memory.leaf("total")).isPresent());
        lab.startDaemons();
        assertEquals(List.of(), unreachable());
    }

    private List<String> unreachable() {
        var names = new ArrayList<String>();
        for (ListEntry part : site.state().container("host").orElseThrow().entries("unreachable")) {
            names.add(part.leaf("subsystem").orElseThrow());
        }
        return names;
    }

    private interface Observation<T> {
        T now() throws HostException;
    }

    private static <T> void await(T expected, Observation<T> picture) throws HostException, InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!expected.equals(picture.now())) {
            if (System.nanoTime() > deadline) {
                assertEquals(expected, picture.now());
            }
            Thread.sleep(100);
        }
    }
}
