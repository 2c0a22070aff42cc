package org.opennfx.backends.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opennfx.backends.Configurations.site;
import static org.opennfx.backends.Configurations.vnf;
import static org.opennfx.backends.Configurations.withoutAutostart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.TestHost;
import org.opennfx.backends.fault.AlteredHypervisor;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.Plan;
import org.opennfx.datastore.host.Step;

class DueStartsTest {
    private static final NfxConfiguration SITE =
            site(vnf("vrtr1"), withoutAutostart(vnf("vrtr2")));

    @TempDir
    private Path state;

    private Path file;
    private Host host;

    /** A machine whose guests have run. */
    @BeforeEach
    void commit() {
        var embedded = new TestHost(state);
        embedded.commit(SITE);
        host = embedded.host();
        file = state.resolve("due-starts");
    }

    /** The device after another start of the process. */
    private Host reopened(String machineStart) throws IOException {
        return new Host(host.model(), host.system(), new Guests(host.hypervisor(), DueStarts.open(file, machineStart)),
                host.hostSwitch(), host.switchEngine(), host.identities(), host.changes(), host.drift());
    }

    private static Plan plan(Host host) throws HostException {
        return new Planner(host).plan(SITE);
    }

    private static List<String> planned(Host host) throws HostException {
        return plan(host).steps().stream().map(Step::describe).toList();
    }

    private static void carryOut(Host host) throws HostException {
        for (var step : plan(host).steps()) {
            step.apply();
        }
        host.guests().settle(new DomainsNow(host.hypervisor()));
    }

    private List<String> running() throws HostException {
        return host.hypervisor().domains().stream().filter(DomainStatus::running).map(DomainStatus::name).toList();
    }

    @Test
    void guestsWithAutostartStartWithTheMachineOnce() throws HostException, IOException {
        host.hypervisor().destroy("vrtr1");
        var restarted = reopened("second");
        assertEquals(List.of("start domain vrtr1"), planned(restarted));
        carryOut(restarted);
        assertEquals(List.of("vrtr1"), running());
        host.hypervisor().destroy("vrtr1");
        assertEquals(List.of(), planned(restarted));
        assertEquals(List.of(), planned(reopened("second")));
    }

    @Test
    void guestThatRunsIsNotDueWhenItIsStoppedLater() throws HostException, IOException {
        var restarted = reopened("second");
        assertEquals(List.of(), planned(restarted));
        host.hypervisor().destroy("vrtr1");
        assertEquals(List.of(), planned(restarted));
    }

    @Test
    void guestsAreDueStillWhereTheProcessEndsBeforeTheyAreStarted() throws HostException, IOException {
        host.hypervisor().destroy("vrtr1");
        planned(reopened("second"));
        assertEquals(List.of("start domain vrtr1"), planned(reopened("second")));
    }

    @Test
    void guestRunsOnWhereTheRestOfThePlanFails() throws HostException, IOException {
        host.hypervisor().destroy("vrtr1");
        var start = plan(reopened("second")).steps().getFirst();
        start.apply();
        start.undo();
        assertEquals(List.of("vrtr1"), running());
    }

    @Test
    void startThatFailsStaysDue() throws HostException, IOException {
        host.hypervisor().destroy("vrtr1");
        AlteredHypervisor broken = (method, _, present) -> {
            if (method.equals("start")) {
                throw new HostException("libvirt", "vrtr1", "Connection reset by peer");
            }
            return present.answer();
        };
        var restarted = broken.of(reopened("second"));
        assertThrows(HostException.class, () -> carryOut(restarted));
        restarted.guests().settle(new DomainsNow(restarted.hypervisor()));
        assertEquals(List.of("start domain vrtr1"), planned(restarted));
    }

    @Test
    void fullDiskKeepsNoGuestFromStarting() throws HostException, IOException {
        host.hypervisor().destroy("vrtr1");
        var before = Files.readString(file);
        // a file that cannot be written
        Files.createDirectories(state.resolve("due-starts.new").resolve("in the way"));
        var restarted = reopened("second");
        carryOut(restarted);
        assertEquals(List.of("vrtr1"), running());
        assertEquals(before, Files.readString(file));
        host.hypervisor().destroy("vrtr1");
        assertEquals(List.of(), planned(restarted));
    }

    @Test
    void guestIsNotStoppedWhereItsDueStartWouldNotOutliveTheProcess() throws HostException, IOException {
        Files.createDirectories(state.resolve("due-starts.new").resolve("in the way"));
        var stop = new Planner(host).plan(site(withoutAutostart(vnf("vrtr2")))).steps().getFirst();
        assertTrue(stop.describe().startsWith("stop domain vrtr1"));
        assertThrows(HostException.class, stop::apply);
        assertEquals(List.of("vrtr1"), running());
    }
}
