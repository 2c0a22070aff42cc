package org.opennfx.backends.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.opennfx.backends.Configurations.site;
import static org.opennfx.backends.Configurations.vnf;
import static org.opennfx.backends.Configurations.withoutAutostart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.TestHost;
import org.opennfx.backends.fault.AlteredHypervisor;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.Plan;
import org.opennfx.datastore.host.Step;

@Timeout(60)
class StartDomainsTest {
    private static final List<String> NAMES = List.of("vrtr1", "vrtr2", "vsrx");

    @TempDir
    private Path state;

    private TestHost host;

    @BeforeEach
    void switchOn() {
        host = new TestHost(state);
    }

    private Plan plan(Host on) throws HostException {
        return new Planner(on).plan(site(vnf("vrtr1"), vnf("vrtr2"), withoutAutostart(vnf("localserver")), vnf("vsrx")));
    }

    private List<String> running() throws HostException {
        return host.host().hypervisor().domains().stream().filter(DomainStatus::running).map(DomainStatus::name).toList();
    }

    /** The host whose hypervisor does this before it starts a domain. */
    private Host before(Start work) {
        AlteredHypervisor altered = (method, arguments, present) -> {
            if (method.equals("start")) {
                work.of((String) arguments[0]);
            }
            return present.answer();
        };
        return altered.of(host.host());
    }

    private interface Start {
        void of(String domain) throws Exception;
    }

    @Test
    void allAreDefinedBeforeAnyIsStarted() throws HostException {
        assertEquals(
                List.of("define domain vrtr1", "define domain vrtr2", "define domain localserver", "define domain vsrx",
                        "start domains vrtr1, vrtr2, vsrx"),
                plan(host.host()).steps().stream().map(Step::describe).filter(step -> step.contains("domain")).toList());
    }

    @Test
    void theOrderIsTheirsWhereTheHostStartsOneAtATime() throws HostException {
        var started = Collections.synchronizedList(new ArrayList<String>());
        host.run(plan(before(started::add)));
        assertEquals(NAMES, started);
        assertEquals(NAMES, running());
    }

    @Test
    void theOthersAreStoppedWhereOneCannotBeTried() throws HostException {
        var broken = before(domain -> {
            if (domain.equals("vrtr2")) {
                throw new HostException("libvirt", "domain vrtr2", "Connection reset by peer");
            }
        });
        var plan = plan(broken);
        for (var step : plan.steps().subList(0, plan.steps().size() - 1)) {
            step.apply();
        }
        var start = plan.steps().getLast();
        var failure = assertThrows(HostException.class, start::apply);
        assertEquals(Optional.of(NfxPath.vnf("vrtr2")), failure.node());
        assertEquals("libvirt: domain vrtr2: Connection reset by peer", failure.getMessage());
        assertEquals(List.of("vrtr1", "vsrx"), running());
        start.undo();
        assertEquals(List.of(), running());
    }

    @Test
    void asManyAreWorkedOnAtOnceAsTheHostCanAndNoMore() throws HostException {
        var meeting = new CyclicBarrier(3);
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        new SomeAtOnce(3).each(List.of("a", "b", "c", "d", "e", "f"), _ -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            await(meeting);
            now.decrementAndGet();
            await(meeting);
        });
        assertEquals(3, most.get());
    }

    private static void await(CyclicBarrier meeting) {
        try {
            meeting.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("they are not worked on at once", e);
        }
    }

    @Test
    void theFirstFailureIsToldWithTheOthers() {
        var done = Collections.synchronizedList(new ArrayList<String>());
        var failure = assertThrows(HostException.class, () -> new SomeAtOnce(2).each(NAMES, domain -> {
            done.add(domain);
            if (!domain.equals("vrtr1")) {
                throw new HostException("libvirt", "domain " + domain, "no");
            }
        }));
        assertEquals(Optional.of(NfxPath.vnf("vrtr2")), failure.node());
        assertEquals(List.of("libvirt: domain vsrx: no"), Arrays.stream(failure.getSuppressed()).map(Throwable::getMessage).toList());
        assertEquals(3, done.size());
    }
}
