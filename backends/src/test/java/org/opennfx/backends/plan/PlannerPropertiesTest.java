package org.opennfx.backends.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterTry;
import org.opennfx.backends.TestHost;
import org.opennfx.backends.TryDirectory;
import org.opennfx.backends.fault.FaultInjector;
import org.opennfx.backends.fault.FaultInjector.Moment;
import org.opennfx.backends.model.NfxConfiguration;

@Domain(RandomSites.class)
class PlannerPropertiesTest {
    private static final int TRIES = 100;

    private final TryDirectory state = TryDirectory.create();

    @AfterTry
    void removeState() throws IOException {
        state.close();
    }

    private TestHost host(String name) {
        return new TestHost(state.path().resolve(name)).withDisks(RandomSites.NAMES);
    }

    @Property(tries = TRIES)
    void oldStateDoesNotShineThrough(@ForAll NfxConfiguration first, @ForAll NfxConfiguration second) {
        var changed = host("changed");
        changed.commit(first);
        changed.commit(second);
        var fresh = host("fresh");
        fresh.commit(second);
        assertEquals(HostPicture.of(fresh.host()).configured(), HostPicture.of(changed.host()).configured());
    }

    @Property(tries = TRIES)
    void nothingIsLeftToDoAfterThePlan(@ForAll NfxConfiguration first, @ForAll NfxConfiguration second) {
        var host = host("host");
        host.commit(first);
        host.commit(second);
        assertEquals("", host.plan(second).toString());
    }

    @Property(tries = TRIES)
    void failureAtAnyStepLeavesTheHostAsItWas(
            @ForAll NfxConfiguration first, @ForAll NfxConfiguration second, @ForAll Moment moment) {
        var host = host("host");
        host.commit(first);
        var before = HostPicture.of(host.host());
        var steps = host.plan(second).steps().size();
        for (var failing = 0; failing < steps; failing++) {
            assertFalse(host.run(FaultInjector.at(failing, moment).inject(host.plan(second))));
            assertEquals(before, HostPicture.of(host.host()), "after failure " + failing);
        }
        assertTrue(host.run(host.plan(second)));
    }
}
