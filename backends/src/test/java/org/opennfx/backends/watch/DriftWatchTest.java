package org.opennfx.backends.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.Site;
import org.opennfx.backends.host.BridgeChange;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.host.SwitchSettings;
import org.opennfx.backends.plan.Host;
import org.opennfx.datastore.constraint.Checker;
import org.opennfx.datastore.constraint.ConstraintValidator;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.host.DriftPolicy;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.Repair;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.store.DatastoreOptions;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.TreeBuilder;

/** Changes of the machine behind the back of the datastore that configures it. */
class DriftWatchTest {
    @TempDir
    private Path state;

    private final List<ContainerNode> told = new ArrayList<>();
    private Datastore datastore;
    private Host host;
    private DriftWatch watch;

    @BeforeEach
    void watchBranchSite() throws IOException {
        var site = new Site(state);
        host = site.host.host();
        datastore = Datastore.open(DatastoreOptions.of(
                        Site.example("examples/good/branch-site.xml"), new ConstraintValidator(new Checker(Site.SCHEMA)))
                .subsystems(site.host.embedded.subsystems())
                .retry(Duration.ofHours(1)));
        watch = watch(() -> datastore.repair(DriftPolicy.MEND));
    }

    private DriftWatch watch(Supplier<Repair> repairs) {
        return new DriftWatch(repairs, host.drift(), (name, content) -> told.add(
                TreeBuilder.container(Site.SCHEMA.notification(name).orElseThrow().content(), content::accept)));
    }

    @AfterEach
    void close() throws IOException {
        datastore.close();
    }

    private Domain domain(String name) throws HostException {
        return host.hypervisor().domains().stream()
                .map(DomainStatus::definition).filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private static ListEntry only(ContainerNode drift) {
        var differences = drift.entries("difference").iterator();
        var first = differences.next();
        assertTrue(!differences.hasNext(), () -> drift.toString());
        return first;
    }

    private void assertMended(String object, String observed, String desired) {
        watch.look();
        assertEquals(1, told.size());
        var difference = only(told.getFirst());
        assertEquals(object, difference.leaf("object").orElseThrow());
        assertEquals(observed, difference.leaf("observed").orElseThrow());
        assertEquals(desired, difference.leaf("desired").orElseThrow());
        assertEquals("true", told.getFirst().leaf("mended").orElseThrow());
        watch.look();
        assertEquals(1, told.size());
    }

    @Test
    void nothingIsToldOfAMachineThatIsAsConfigured() {
        watch.look();
        assertEquals(List.of(), told);
    }

    @Test
    void aMachineThatSomebodyRemovedIsDefinedAgain() throws HostException {
        var vsrx = domain("vsrx");
        host.hypervisor().destroy("vsrx");
        host.hypervisor().undefine("vsrx");
        watch.look();
        assertEquals(vsrx, domain("vsrx"));
        assertEquals("absent", only(told.getFirst()).leaf("observed").orElseThrow());
        assertEquals("domain vsrx", only(told.getFirst()).leaf("object").orElseThrow());
    }

    @Test
    void aMachineThatAnOperatorStoppedHasNotDrifted() throws HostException {
        host.hypervisor().destroy("vsrx");
        watch.look();
        assertEquals(List.of(), told);
    }

    @Test
    void aPortThatSomebodyRemovedFromTheBridgeIsPutBack() throws HostException {
        var port = host.hostSwitch().ports().stream()
                .filter(each -> each.name().equals("vsrx_eth2")).findFirst().orElseThrow();
        host.hostSwitch().transact(List.of(new BridgeChange.Remove(port.name())));
        assertMended("port vsrx_eth2 of bridge ovs-sys-br", "absent",
                "vlan mode trunk, vlan-id 100, 300, mtu 1500");
        assertTrue(host.hostSwitch().ports().contains(port));
    }

    @Test
    void aSwitchThatLostItsSettingsIsToldVlanByVlanAndPortByPort() throws HostException {
        var settings = host.switchEngine().settings();
        host.switchEngine().configure(SwitchSettings.NONE);
        watch.look();
        assertEquals(settings, host.switchEngine().settings());
        var objects = new ArrayList<String>();
        told.getFirst().entries("difference").forEach(each -> objects.add(each.leaf("object").orElseThrow()));
        assertEquals(
                Stream.concat(
                                settings.vlans().byName().keySet().stream().sorted().map(name -> "vlan " + name),
                                settings.ports().keySet().stream().map(name -> "port " + name))
                        .toList(),
                objects);
    }

    @Test
    void driftThatIsOnlyReportedStaysInStateUntilItIsGone() throws HostException {
        watch = watch(() -> datastore.repair(DriftPolicy.REPORT));
        var port = host.hostSwitch().ports().stream()
                .filter(each -> each.name().equals("vsrx_eth2")).findFirst().orElseThrow();
        host.hostSwitch().transact(List.of(new BridgeChange.Remove(port.name())));
        watch.look();
        watch.look();
        assertEquals(1, told.size());
        assertEquals("false", told.getFirst().leaf("mended").orElseThrow());
        assertEquals(
                List.of("port vsrx_eth2 of bridge ovs-sys-br"),
                host.drift().unmended().drifts().stream().map(Drift::object).toList());
        host.hostSwitch().transact(List.of(new BridgeChange.Put(port)));
        watch.look();
        assertEquals(Repair.NONE, host.drift().unmended());
    }

    @Test
    void whatCannotBeMendedIsToldOnceWithTheReason() {
        var drift = new Drift("host-name", "other", "branch");
        var busy = RpcError.application(
                ErrorTag.OPERATION_FAILED, "device is busy");
        watch = watch(() -> new Repair(List.of(drift), List.of(busy), false));
        watch.look();
        watch.look();
        assertEquals(1, told.size());
        assertEquals("false", told.getFirst().leaf("mended").orElseThrow());
        var reasons = new ArrayList<String>();
        told.getFirst().values("reason").forEach(reasons::add);
        assertEquals(List.of("device is busy"), reasons);
    }
}
