package org.opennfx.backends.linux;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
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

    /** Waits until the watch has told of something, and forgets all that it has told so far. */
    private void awaitTold() throws InterruptedException {
        assertTrue(told.tryAcquire(PATIENCE, TimeUnit.SECONDS));
        told.drainPermits();
    }

    @Test
    void changesBySomebodyElseAreTold() throws HostException, InterruptedException {
        try (var _ = LinkWatch.start(namespace.command().namespace().name(), told::release)) {
            awaitTold();
            for (var change : List.of("link set dev lo mtu 1400", "address add 192.0.2.1/24 dev lo", "address flush dev lo",
                    "link set dev lo down")) {
                namespace.run(("ip " + change).split(" "));
                awaitTold();
            }
        }
    }
}
