package org.opennfx.backends.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.Site;
import org.opennfx.backends.TestHost;
import org.opennfx.backends.fault.AlteredHypervisor;
import org.opennfx.backends.host.ShutdownOutcome;
import org.opennfx.backends.plan.Host;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.host.HostTurn;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.tree.TreeBuilder;

class VnfControlTest {
    @TempDir
    Path state;

    private Site site;

    @BeforeEach
    void commitBranchSite() {
        site = Site.branch(state);
    }

    private String request(String vnf, String what) {
        return site.rpc(call(vnf, what));
    }

    private static String call(String vnf, String what) {
        return "<request-virtual-network-functions xmlns=\"urn:opennfx:nfx\"><vnf-name>" + vnf + "</vnf-name>" + what
                + "</request-virtual-network-functions>";
    }

    /** Counts how often somebody has kept others from changing the host. */
    private static final class Turns implements HostTurn {
        private int taken;

        @Override
        public <T> T take(Supplier<T> work) {
            taken++;
            return work.get();
        }
    }

    private int turns(String vnf, String what) {
        var turns = new Turns();
        site.rpc(call(vnf, what), turns);
        return turns.taken;
    }

    private List<String> refusal(String vnf, String what) {
        return assertThrows(RpcException.class, () -> request(vnf, what)).errors().stream()
                .map(RpcError::message).toList();
    }

    private String row(String vnf) {
        return site.rpc("<get-virtual-network-functions-information xmlns=\"urn:opennfx:nfx\"><vnf-name>" + vnf
                + "</vnf-name></get-virtual-network-functions-information>");
    }

    private void assertRow(String vnf, String runState, String liveliness) {
        var row = row(vnf);
        assertTrue(row.contains("<state>" + runState + "</state>")
                && row.contains("<liveliness>" + liveliness + "</liveliness>"), row);
    }

    @Test
    void startedMachineAnswersWhenItHasBooted() {
        assertTrue(request("vrtr2", "<start/>").contains("VNF vrtr2 started"));
        assertRow("vrtr2", "running", "down");
        site.host.clock.advance(TestHost.BOOT_DELAY);
        assertRow("vrtr2", "running", "alive");
    }

    @Test
    void stoppedMachineStaysOffThroughTheNextCommit() {
        request("vsrx", "<stop/>");
        site.commit(Site.example("examples/good/branch-site.xml"));
        assertRow("vsrx", "shut off", "down");
    }

    @Test
    void stoppedMachineRunsAgainAfterTheDeviceStarted() {
        request("vsrx", "<stop/>");
        site = Site.branch(state);
        assertRow("vsrx", "running", "alive");
    }

    @Test
    void restartedMachineBootsAgain() {
        request("vsrx", "<restart/><force/>");
        assertRow("vsrx", "running", "down");
    }

    @Test
    void machineThatRunsIsNotStarted() {
        assertEquals(List.of("VNF vsrx is already running"), refusal("vsrx", "<start/>"));
    }

    @Test
    void machineThatIsOffIsNotStopped() {
        assertEquals(List.of("VNF vrtr2 is not running"), refusal("vrtr2", "<stop/>"));
    }

    @Test
    void machineThatIsOffIsNotRestarted() {
        assertEquals(List.of("VNF vrtr2 is not running"), refusal("vrtr2", "<restart/>"));
        assertRow("vrtr2", "shut off", "down");
    }

    @Test
    void requestWithoutActionIsRefused() {
        assertEquals(List.of("One of start, stop and restart is needed"), refusal("vsrx", ""));
    }

    @Test
    void machineOfTheSystemIsNotTouched() {
        assertEquals(List.of("VNF jdm belongs to the system"), refusal("jdm", "<restart/>"));
        assertEquals(List.of("VNF vjunos0 belongs to the system"), refusal("vjunos0", "<stop/>"));
    }

    @Test
    void unknownMachineIsRefused() {
        assertEquals(List.of("Specified VNF doesn't exist"), refusal("vrtr3", "<start/>"));
        assertThrows(RpcException.class, () -> row("vrtr3"));
    }

    @Test
    void guestThatShutsDownKeepsNobodyWaiting() {
        assertEquals(0, turns("vsrx", "<stop/>"));
        assertEquals(1, turns("vsrx", "<start/>"));
        assertEquals(1, turns("vsrx", "<restart/>"), "only for the start");
        assertEquals(1, turns("vsrx", "<stop/><force/>"));
    }

    @Test
    void answerSaysThatTheGuestDidNotShutDownInTime() {
        var control = new VnfControl(withStubbornGuests(site.host.host()));
        assertEquals("VNF vsrx did not shut down in time and was switched off", message(control, "stop"));
        request("vsrx", "<start/>");
        assertEquals("VNF vsrx did not shut down in time and was switched off, and started", message(control, "restart"));
        assertRow("vsrx", "running", "down");
    }

    @Test
    void twoClientsRestartAtTheSameTime() throws Exception {
        AlteredHypervisor shared = (method, _, present) -> {
            var answer = present.answer();
            if (method.equals("shutdown")) {
                site.host.host().hypervisor().start("vsrx");
            }
            return answer;
        };
        assertEquals("VNF vsrx restarted", message(new VnfControl(shared.of(site.host.host())), "restart"));
    }

    private static String message(VnfControl control, String what) {
        var rpc = Site.SCHEMA.rpc(control.rpc()).orElseThrow();
        var input = TreeBuilder.container(rpc.input(), given -> given.leaf("vnf-name", "vsrx").empty(what));
        return control.invoke(new RpcCall(input, Caller.server(), rpc.output(), HostTurn.ALONE))
                .container("request-vnf-information").flatMap(answer -> answer.leaf("message-string")).orElseThrow();
    }

    /** The same host, whose guests do not shut down when they are asked. */
    private static Host withStubbornGuests(Host host) {
        AlteredHypervisor stubborn = (method, arguments, present) -> {
            if (!method.equals("shutdown")) {
                return present.answer();
            }
            host.hypervisor().destroy((String) arguments[0]);
            return ShutdownOutcome.FORCED;
        };
        return stubborn.of(host);
    }
}
