package org.opennfx.backends.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opennfx.backends.Configurations;
import org.opennfx.backends.Site;
import org.opennfx.backends.model.StaticRoute.Target;
import org.opennfx.backends.model.StormProfile.Limit;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.yang.YangModules;

class ConfigurationReaderTest {
    private final ConfigurationReader reader = new ConfigurationReader();

    @TempDir
    Path state;

    static List<String> examples() {
        return YangModules.goodExamples();
    }

    @Test
    void branchSiteIsReadCompletely() {
        var read = reader.read(Site.example("examples/good/branch-site.xml"));
        var expected = Configurations.branchSite();
        assertEquals(expected.hugepages(), read.hugepages());
        assertEquals(expected.hostVlans(), read.hostVlans());
        assertEquals(expected.switchVlans(), read.switchVlans());
        assertEquals(
                expected.switchPorts().stream().map(SwitchPort::toString).sorted().toList(),
                read.switchPorts().stream().map(SwitchPort::toString).sorted().toList());
        assertEquals(
                List.of(new ManagementInterface("jmgmt0", Optional.empty(), true,
                        List.of(new IpUnit(0, true,
                                Optional.of(new IpUnit.Family(true, List.of())), Optional.empty())))),
                read.system().management());
        assertEquals(expected.vnfs(), read.vnfs().stream().map(ConfigurationReaderTest::plain).toList());
    }

    /** The values of the tests have no hardware virtualization. */
    private static Vnf plain(Vnf vnf) {
        return Configurations.withCpus(vnf, new VirtualCpus(vnf.cpus().count()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyValidConfigurationCanBePlannedAndIsReachedAtOnce(String example) {
        var site = new Site(state);
        var configuration = reader.read(Site.example(example));
        site.host.commit(configuration);
        assertEquals("", site.host.plan(configuration).toString());
    }

    @Test
    void partsThatDidNotChangeAreNotReadAgain() {
        var before = Site.example("examples/good/branch-site.xml");
        var first = reader.read(before);
        var second = reader.read(renamed(before));
        assertEquals("branch", second.system().hostName());
        assertSame(first.vnfs(), second.vnfs());
        assertSame(first.hostVlans(), second.hostVlans());
    }

    private static ContainerNode renamed(ContainerNode root) {
        var configuration = (ContainerNode) root.child(NfxPath.name("configuration")).orElseThrow();
        var system = configuration.container("system").orElseThrow();
        var leaf = (LeafSchema) system.schema().child("host-name").orElseThrow();
        return root.with(configuration.with(system.with(new LeafNode(leaf, "branch"))));
    }

    private static SwitchPort.Unit unit(NfxConfiguration configuration, String port) {
        return configuration.switchPorts().stream().filter(each -> each.name().equals(port)).findFirst()
                .flatMap(SwitchPort::unit).orElseThrow();
    }

    @Test
    void portThatAVlanListsIsItsMember() {
        assertEquals(
                List.of("v20"), unit(reader.read(Site.example("examples/good/switch-ports.xml")), "ge-0/0/1").members());
    }

    @Test
    void taggedAccessPortHasTaggedFrames() {
        assertEquals(
                PortMode.TRUNK, unit(reader.read(Site.example("examples/good/switch-ports.xml")), "ge-0/0/2").mode());
    }

    @Test
    void portsTakePartInDiscoveryUnlessTheyAreTakenOut() {
        assertEquals(
                new Lldp(60, 3, true, Map.of("ge-0/0/3", false)),
                reader.read(Site.example("examples/good/switch-protocols.xml")).lldp());
        assertEquals(Lldp.OFF, reader.read(Site.example("examples/good/switch-protocols-off.xml")).lldp());
    }

    @Test
    void theTreeIsReadWithItsPorts() {
        assertEquals(
                Optional.of(new Rstp(8192, 18, 1, 10, Map.of(
                        "ge-0/0/0", new Rstp.Port(
                                true, Optional.of(64), Optional.of(20_000), Optional.of(Rstp.Link.POINT_TO_POINT), true, true),
                        "xe-0/0/13", new Rstp.Port(true, Optional.empty(), Optional.empty(), Optional.empty(), false, false),
                        "ge-0/0/4", new Rstp.Port(false, Optional.empty(), Optional.empty(), Optional.empty(), false, true)), Optional.empty())),
                reader.read(Site.example("examples/good/switch-protocols.xml")).rstp());
        assertEquals(Optional.empty(), reader.read(Site.example("examples/good/switch-protocols-off.xml")).rstp());
    }

    @Test
    void portsHaveTheLimitsOfTheirProfiles() {
        assertEquals(
                Map.of(
                        "ge-0/0/0", new StormProfile("default", new Limit.Percent(50), true, true, true, false),
                        "xe-0/0/12", new StormProfile("strict", new Limit.Kilobits(15_000), false, false, false, true)),
                reader.read(Site.example("examples/good/switch-ports.xml")).storms());
    }

    @Test
    void staticRoutesAreInTheOrderOfTheirDestinations() {
        assertEquals(
                List.of(
                        new StaticRoute("0.0.0.0/0", new Target.Routers(List.of("192.0.2.1", "192.0.2.2"))),
                        new StaticRoute("10.0.0.0/8", new Target.Discard()),
                        new StaticRoute("172.16.0.0/12", new Target.Reject()),
                        new StaticRoute("2001:db8:ffff::/48", new Target.Routers(List.of("2001:db8::1")))),
                reader.read(Site.example("examples/good/management-interfaces.xml")).system().routes());
    }

    @Test
    void emptyDatastoreAsksForNothing() {
        assertEquals(NfxConfiguration.EMPTY, reader.read(ContainerNode.empty(Site.SCHEMA.root())));
    }
}
