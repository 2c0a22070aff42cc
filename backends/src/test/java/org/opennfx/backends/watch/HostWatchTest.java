package org.opennfx.backends.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.Site;
import org.opennfx.backends.TestHost;
import org.opennfx.backends.fault.Outage;
import org.opennfx.backends.plan.Host;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.TreeBuilder;

class HostWatchTest {
    private static final String SITE = "examples/good/branch-site.xml";

    @TempDir
    private Path state;

    private final List<String> told = new ArrayList<>();
    private Site site;
    private HostWatch watch;

    @BeforeEach
    void watchBranchSite() {
        site = Site.branch(state);
        watch = watch(site.host.host());
    }

    private HostWatch watch(Host host) {
        return HostWatch.of(host, (name, content) -> told.add(text(
                name,
                TreeBuilder.container(Site.SCHEMA.notification(name).orElseThrow().content(), content::accept))));
    }

    private static String text(NodeName name, ContainerNode content) {
        var text = new StringBuilder(name.local());
        content.children().forEach(leaf -> text.append(' ').append(((LeafNode) leaf).value()));
        return text.toString();
    }

    private void assertTold(String... events) {
        watch.look();
        assertEquals(List.of(events), told);
    }

    private void request(String vnf, String what) {
        site.rpc("<request-virtual-network-functions xmlns=\"urn:opennfx:nfx\"><vnf-name>" + vnf + "</vnf-name><" + what
                + "/></request-virtual-network-functions>");
    }

    @Test
    void nothingIsToldWhereNothingHappens() {
        assertTold();
    }

    @Test
    void aStoppedMachineIsSilentAndOff() {
        request("vsrx", "stop");
        assertTold("vnf-liveliness-change vsrx down", "vnf-state-change vsrx shut-off");
    }

    @Test
    void aRestartedMachineIsOffAndOnAndAnswersWhenItHasBooted() {
        request("vsrx", "restart");
        assertTold(
                "vnf-liveliness-change vsrx down",
                "vnf-state-change vsrx shut-off",
                "vnf-state-change vsrx running");
        told.clear();
        site.host.clock.advance(TestHost.BOOT_DELAY);
        assertTold("vnf-liveliness-change vsrx alive");
    }

    @Test
    void machinesThatACommitRemovesAreGone() {
        site.commit(Site.configuration());
        watch.look();
        assertEquals(
                List.of(
                        "vnf-liveliness-change vsrx down",
                        "vnf-state-change vsrx shut-off",
                        "vnf-state-change vsrx undefined"),
                told.stream().filter(event -> event.contains(" vsrx ")).toList());
    }

    @Test
    void machinesThatACommitDefinesStart() throws HostException {
        site.commit(Site.configuration());
        watch.look();
        told.clear();
        site.commit(Site.example(SITE));
        watch.look();
        assertEquals(
                List.of("vnf-state-change vsrx defined", "vnf-state-change vsrx running"),
                told.stream().filter(event -> event.contains(" vsrx ")).toList());
    }

    @Test
    void aPortThatIsDisabledGoesDownAndUpAgain() {
        site.commit(Site.configuration("<interfaces><interface><name>ge-0/0/3</name><disable/></interface></interfaces>"));
        watch.look();
        assertEquals(List.of("port-state-change ge-0/0/3 down down"), ports());
        told.clear();
        site.commit(Site.configuration());
        watch.look();
        assertEquals(List.of("port-state-change ge-0/0/3 up up"), ports());
    }

    @Test
    void aMachineThatIsStartedAndStoppedAtOnceIsSeenToRun() {
        request("vsrx", "stop");
        told.clear();
        request("vsrx", "start");
        request("vsrx", "stop");
        assertEquals(List.of("vnf-state-change vsrx running", "vnf-state-change vsrx shut-off"), told);
    }

    @Test
    void portsAreToldOfWhileTheHypervisorIsAwayAndMachinesWhenItIsBack() throws HostException {
        watch.close();
        var outage = new Outage();
        watch = watch(outage.of(site.host.host()));
        outage.begin();
        site.host.host().hypervisor().destroy("vsrx");
        site.commit(Site.configuration("<interfaces><interface><name>ge-0/0/3</name><disable/></interface></interfaces>"));
        assertTold("port-state-change ge-0/0/3 down down");
        outage.end();
        watch.look();
        assertTrue(told.contains("vnf-state-change vsrx shut-off"), told::toString);
    }

    @Test
    void aWatchThatIsClosedTellsNothing() {
        watch.close();
        request("vsrx", "stop");
        assertEquals(List.of(), told);
    }

    private List<String> ports() {
        return told.stream().filter(event -> event.contains(" ge-0/0/3 ")).toList();
    }
}
