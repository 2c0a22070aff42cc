package org.opennfx.backends.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opennfx.backends.Configurations.GIB;
import static org.opennfx.backends.Configurations.access;
import static org.opennfx.backends.Configurations.site;
import static org.opennfx.backends.Configurations.trunk;
import static org.opennfx.backends.Configurations.virtualFunction;
import static org.opennfx.backends.Configurations.vnf;
import static org.opennfx.backends.Configurations.withMemory;
import static org.opennfx.backends.Configurations.withoutAutostart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.Configurations;
import org.opennfx.backends.TestHost;
import org.opennfx.backends.host.BridgeChange;
import org.opennfx.backends.host.BridgePort;
import org.opennfx.backends.host.BridgeVlans;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.host.RunState;
import org.opennfx.backends.model.Hugepages;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.model.PageSize;
import org.opennfx.backends.model.PeerPorts;
import org.opennfx.backends.model.VlanId;
import org.opennfx.backends.model.VnfInterface;
import org.opennfx.backends.model.VnfMemory;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.Step;

class PlannerTest {
    @TempDir
    Path state;

    private TestHost host;

    @BeforeEach
    void switchOn() {
        host = new TestHost(state);
    }

    private DomainStatus domain(String name) throws HostException {
        return host.host().hypervisor().domains().stream()
                .filter(domain -> domain.name().equals(name)).findFirst().orElseThrow();
    }

    private Optional<BridgePort> port(String name) throws HostException {
        return host.host().hostSwitch().ports().stream().filter(port -> port.name().equals(name)).findFirst();
    }

    private List<String> planned(NfxConfiguration configuration) {
        return host.plan(configuration).steps().stream().map(Step::describe).toList();
    }

    @Test
    void portsAreThereBeforeTheGuestThatUsesThemStarts() {
        host.commit(site());
        assertEquals(
                List.of(
                        "ledger: give addresses to vrtr1 (192.168.1.100)",
                        "bridge ovs-sys-br: add vrtr1_eth3",
                        "define domain vrtr1",
                        "start domain vrtr1"),
                planned(site(vnf("vrtr1", access("eth3", "v100")))));
    }

    @Test
    void guestsLeaveBeforeTheirPorts() {
        host.commit(site(vnf("vrtr1", access("eth3", "v100"))));
        assertEquals(
                List.of("stop domain vrtr1", "undefine domain vrtr1", "bridge ovs-sys-br: remove vrtr1_eth3"),
                planned(site()));
    }

    @Test
    void guestThatWasStoppedForAChangeThatWasInterruptedIsStarted() throws HostException, IOException {
        var desired = site(vnf("vrtr1"));
        host.commit(desired);
        stopStep(site()).apply();
        assertEquals(List.of("start domain vrtr1"), planned(desired));
        assertTrue(DueStarts.open(state.resolve("due-starts"), "any").contains("vrtr1"));
        host.commit(desired);
        assertTrue(domain("vrtr1").running());
        host.host().hypervisor().destroy("vrtr1");
        assertEquals(List.of(), planned(desired));
    }

    private Step stopStep(NfxConfiguration configuration) {
        return host.plan(configuration).steps().stream()
                .filter(step -> step.describe().startsWith("stop domain"))
                .findFirst().orElseThrow();
    }

    @Test
    void planOfTheSameConfigurationIsEmpty() {
        host.commit(Configurations.branchSite());
        assertEquals(List.of(), planned(Configurations.branchSite()));
    }

    @Test
    void portOfAnAccessInterfaceHasTheTagOfItsVlan() throws HostException {
        host.commit(Configurations.branchSite());
        assertEquals(new BridgeVlans.Tag(new VlanId(100)), port("vrtr1_eth3").orElseThrow().vlans());
        assertEquals("BridgePort[name=dpdk0, type=DPDK, vlans=Trunks[ids=1, 2, 100, 200, 300, "
                + "nativeVlan=Optional.empty], mtu=1500]", port("dpdk0").orElseThrow().toString());
    }

    @Test
    void virtualFunctionsHaveNoPortOnTheHostSwitch() throws HostException {
        host.commit(Configurations.branchSite());
        assertTrue(port("vrtr1_eth2").isEmpty());
    }

    @Test
    void guestWithoutAutostartIsDefinedButNotStarted() throws HostException {
        host.commit(site(withoutAutostart(vnf("vrtr2"))));
        assertFalse(domain("vrtr2").running());
    }

    @Test
    void changedVlanDoesNotTouchTheGuest() {
        host.commit(site(vnf("vrtr1", access("eth3", "v100"))));
        assertEquals(List.of("bridge ovs-sys-br: set vrtr1_eth3"),
                planned(site(vnf("vrtr1", access("eth3", "v200")))));
    }

    @Test
    void newCardIsPluggedIntoTheRunningGuest() throws HostException {
        host.commit(site(vnf("vrtr1")));
        host.commit(site(vnf("vrtr1", virtualFunction("eth2", "hsxe0"))));
        var running = (RunState.Running) domain("vrtr1").run();
        assertEquals(Optional.of(0), running.nics().getLast().virtualFunction());
        assertFalse(domain("vrtr1").pendingRestart());
    }

    @Test
    void movedCardIsUnpluggedFirst() {
        host.commit(site(vnf("vrtr1", virtualFunction("eth2", "hsxe0"))));
        assertEquals(
                List.of(
                        "bridge ovs-sys-br: add vrtr1_eth2",
                        "redefine domain vrtr1",
                        "unplug eth2 from domain vrtr1",
                        "plug eth2 into domain vrtr1"),
                planned(site(vnf("vrtr1", trunk("eth2", "v100")))));
    }

    @Test
    void cardOfAnotherNetworkCardIsReplaced() {
        host.commit(site(vnf("vrtr1", virtualFunction("eth2", "hsxe0"))));
        assertEquals(
                List.of("redefine domain vrtr1", "unplug eth2 from domain vrtr1", "plug eth2 into domain vrtr1"),
                planned(site(vnf("vrtr1", virtualFunction("eth2", "hsxe1")))));
    }

    @Test
    void cardWithAnotherMtuIsReplaced() {
        host.commit(site(vnf("vrtr1", virtualFunction("eth2", "hsxe0"))));
        var function = virtualFunction("eth2", "hsxe0");
        var large = new VnfInterface("eth2", function.port(), function.mac(), function.pciAddress(), 2048, true, true, PeerPorts.NONE);
        assertEquals(
                List.of("redefine domain vrtr1", "unplug eth2 from domain vrtr1", "plug eth2 into domain vrtr1"),
                planned(site(vnf("vrtr1", large))));
    }

    @Test
    void changedMemoryWaitsForTheNextStart() throws HostException {
        host.commit(site(vnf("vrtr1")));
        host.commit(site(withMemory(vnf("vrtr1"), new VnfMemory(2 * GIB, Optional.of(PageSize.MIB_1024)))));
        assertTrue(domain("vrtr1").running());
        assertTrue(domain("vrtr1").pendingRestart());
        host.host().hypervisor().destroy("vrtr1");
        host.host().guests().boot("vrtr1");
        assertFalse(domain("vrtr1").pendingRestart());
    }

    @Test
    void stoppedGuestStaysOffWhenSomethingElseChanges() throws HostException {
        host.commit(site(vnf("vrtr1")));
        host.host().hypervisor().shutdown("vrtr1");
        host.commit(site(vnf("vrtr1"), withoutAutostart(vnf("vrtr2"))));
        assertFalse(domain("vrtr1").running());
    }

    @Test
    void guestThatDoesNotFitStaysOffAndSaysWhy() throws HostException {
        var small = new Hugepages(Map.of(PageSize.MIB_1024, 6L));
        host.commit(Configurations.withHugepages(site(vnf("vsrx"), vnf("vrtr1")), small));
        assertTrue(domain("vsrx").running());
        assertFalse(domain("vrtr1").running());
        assertEquals(Optional.of("cannot allocate memory: 4 huge pages of 1024 MiB needed, 1 free"),
                host.host().guests().failures().find("vrtr1"));
    }

    @Test
    void machinesKeepTheirAddressesWhenOthersGo() {
        host.commit(site(vnf("vsrx"), vnf("vrtr1")));
        var before = host.host().identities().ledger().of("vrtr1");
        host.commit(site(vnf("vrtr1")));
        host.commit(site(vnf("sdwan"), vnf("vrtr1")));
        assertEquals(before, host.host().identities().ledger().of("vrtr1"));
        assertEquals("192.168.1.100", host.host().identities().ledger().of("sdwan").address());
        assertEquals(5, host.host().identities().ledger().of("sdwan").id());
    }

    @Test
    void machinesKeepTheirAddressesWhenTheProcessStartsAgain() {
        host.commit(Configurations.branchSite());
        var before = host.host().identities().ledger();
        var restarted = new TestHost(state);
        restarted.commit(Configurations.branchSite());
        assertEquals(before, restarted.host().identities().ledger());
    }

    @Test
    void addressesArePassedOnOnlyWhenTheRemovalIsFinal() {
        host.commit(site(vnf("vsrx")));
        host.commit(site(vnf("vrtr1")));
        assertEquals("192.168.1.101", host.host().identities().ledger().of("vrtr1").address());
    }

    @Test
    void missingPortIsPutBack() throws HostException {
        host.commit(Configurations.branchSite());
        host.host().hostSwitch().transact(
                List.of(new BridgeChange.Remove("vrtr1_eth3")));
        assertEquals(List.of("bridge ovs-sys-br: add vrtr1_eth3"), planned(Configurations.branchSite()));
        host.commit(Configurations.branchSite());
        assertTrue(port("vrtr1_eth3").isPresent());
    }

    @Test
    void stepOfOnePortNamesTheInterface() {
        host.commit(site(vnf("vrtr1", access("eth3", "v100"))));
        var step = host.plan(site(vnf("vrtr1", access("eth3", "v200")))).steps().getFirst();
        assertEquals(Optional.of(NfxPath.vnfInterface("vrtr1", "eth3")), step.cause());
    }
}
