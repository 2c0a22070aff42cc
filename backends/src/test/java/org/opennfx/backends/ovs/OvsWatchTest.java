package org.opennfx.backends.ovs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@EnabledIf(value = "org.opennfx.backends.ovs.OvsLab#possible", disabledReason = "takes root and Open vSwitch")
class OvsWatchTest {
    private static final long PATIENCE = 30;

    private final Semaphore told = new Semaphore(0);
    private OvsLab lab;

    @BeforeEach
    void open(@TempDir Path directory) throws Exception {
        lab = OvsLab.open(directory);
    }

    @AfterEach
    void close() throws Exception {
        lab.close();
    }

    /** Waits until the watch has told of something, and forgets all that it has told so far. */
    private void awaitTold() throws InterruptedException {
        assertTrue(told.tryAcquire(PATIENCE, TimeUnit.SECONDS));
        told.drainPermits();
    }

    @Test
    void changeBySomebodyElseIsTold() throws Exception {
        try (var _ = OvsWatch.start(lab.databaseSocket(), told::release)) {
            awaitTold();
            lab.vsctl("add-br", "foreign");
            awaitTold();
        }
    }

    @Test
    void changeIsToldAfterTheDatabaseWasAway() throws Exception {
        lab.vsctl("add-br", "foreign");
        try (var _ = OvsWatch.start(lab.databaseSocket(), told::release)) {
            awaitTold();
            lab.kill("ovsdb.pid");
            awaitTold();
            lab.startDatabase();
            awaitTold();
            lab.vsctl("del-br", "foreign");
            awaitTold();
        }
    }
}
