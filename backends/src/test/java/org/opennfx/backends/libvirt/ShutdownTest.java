package org.opennfx.backends.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opennfx.backends.host.ShutdownOutcome;
import org.opennfx.datastore.host.HostException;

class ShutdownTest {
    /** A guest that does not hear, and what was done to it. */
    private static class DeafGuest implements Shutdown.Power {
        final List<String> done = new ArrayList<>();
        Optional<Integer> boot = Optional.of(1);

        @Override
        public Optional<Integer> boot() {
            return boot;
        }

        @Override
        public void askToShutDown() throws HostException {
            done.add("asked");
        }

        @Override
        public void take() {
            done.add("taken");
            boot = Optional.empty();
        }

        @Override
        public void pause() {}
    }

    private static ShutdownOutcome shutdown(DeafGuest guest, Duration patience) throws HostException {
        return new Shutdown(guest, patience).await();
    }

    @Test
    void guestThatDoesNotHearLosesItsPower() throws HostException {
        var guest = new DeafGuest();
        assertEquals(ShutdownOutcome.FORCED, shutdown(guest, Duration.ofMillis(10)));
        assertEquals(List.of("asked", "taken"), guest.done);
    }

    @Test
    void guestThatSomebodyElseHasStartedMeanwhileIsLeftAlone() throws HostException {
        var guest = new DeafGuest() {
            @Override
            public void pause() {
                boot = Optional.of(2);
            }
        };
        assertEquals(ShutdownOutcome.ORDERLY, shutdown(guest, Duration.ofMinutes(1)));
        assertEquals(List.of("asked"), guest.done);
    }

    /** Fails when it is asked, and runs by another boot then. */
    private static DeafGuest failing(int next) {
        return new DeafGuest() {
            @Override
            public void askToShutDown() throws HostException {
                boot = Optional.of(next);
                throw new HostException("libvirt", "domain vsrx", "Unable to read from monitor");
            }
        };
    }

    @Test
    void guestThatEndsWhileItIsAskedHasShutDown() throws HostException {
        assertEquals(ShutdownOutcome.ORDERLY, shutdown(failing(2), Duration.ofMinutes(1)));
        assertThrows(HostException.class, () -> shutdown(failing(1), Duration.ofMinutes(1)));
    }
}
