package org.opennfx.backends.linux;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.opennfx.datastore.host.HostException;

@EnabledIf(value = "org.opennfx.backends.linux.Namespace#possible", disabledReason = "takes root")
class LinkWatchTest {
    private static final int PATIENCE = 30;

    private final Semaphore told = new Semaphore(0);
    private Namespace namespace;

    @BeforeEach
    void open() throws HostException, IOException, InterruptedException {
        namespace = Namespace.open();
    }

    @AfterEach
    void close() throws HostException, InterruptedException {
        namespace.close();
    }

    /** Does something until the watch tells of it: it may not listen yet. */
    private void awaitTold(String... words) throws HostException, InterruptedException {
        for (var tries = 0; tries < PATIENCE; tries++) {
            namespace.run(words);
            if (told.tryAcquire(1, TimeUnit.SECONDS)) {
                told.drainPermits();
                return;
            }
        }
        assertTrue(false, () -> "nothing is told of " + String.join(" ", words));
    }

    @Test
    void changesBySomebodyElseAreTold() throws HostException, InterruptedException {
        try (var _ = LinkWatch.start(namespace.command().namespace().name(), told::release)) {
            awaitTold("ip", "link", "set", "dev", "lo", "mtu", "1400");
            awaitTold("ip", "address", "replace", "192.0.2.1/24", "dev", "lo");
            awaitTold("ip", "address", "flush", "dev", "lo");
            awaitTold("ip", "link", "set", "dev", "lo", "down");
        }
    }
}
