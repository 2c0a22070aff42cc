package org.opennfx.backends.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.Configurations;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.backends.model.Vnf;

class LedgerFileTest {
    private static final Registrar REGISTRAR =
            new Registrar(new Pools(MacAddress.parse("30:b6:4f:2d:f1:0e"), 6, UUID::randomUUID));

    @TempDir
    Path directory;

    private static Ledger ledger(Vnf... vnfs) {
        return REGISTRAR.register(Ledger.EMPTY, List.of(vnfs), Set.of());
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        var file = directory.resolve("ledger");
        var ledger = ledger(Configurations.vnf("vsrx", Configurations.access("eth2", "v100")));
        LedgerFile.open(file).write(ledger);
        assertEquals(ledger, LedgerFile.open(file).ledger());
    }

    @Test
    void firstMachineGetsTheFirstOfEverything() {
        var identity = ledger(Configurations.vnf("vsrx")).of("vsrx");
        assertEquals(3, identity.id());
        assertEquals("192.168.1.100", identity.address());
        assertEquals("30:B6:4F:2D:F1:0E", identity.mac("eth0").upperCase());
        assertEquals("30:B6:4F:2D:F1:0F", identity.mac("eth1").upperCase());
    }

    @Test
    void damagedLineStopsTheStart() throws IOException {
        var file = directory.resolve("ledger");
        Files.writeString(file, "next 4\nvnf vsrx three\n");
        var refusal = assertThrows(IOException.class, () -> LedgerFile.open(file));
        assertTrue(refusal.getMessage().contains("line 2"), refusal.getMessage());
    }

    @Test
    void usedUpPoolIsSaidClearly() {
        var refusal = assertThrows(IllegalStateException.class, () -> ledger(Configurations.vnf("a"),
                Configurations.vnf("b"), Configurations.vnf("c"), Configurations.vnf("d")));
        assertEquals("the pool of MAC addresses is used up", refusal.getMessage());
    }
}
