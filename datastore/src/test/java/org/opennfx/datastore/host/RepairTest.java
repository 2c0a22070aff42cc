package org.opennfx.datastore.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;

class RepairTest {
    private static final Drift PORT = new Drift("port left_eth2", "tag 200", "tag 100");
    private static final Drift DOMAIN = new Drift("domain right", Drift.ABSENT, "defined");

    @Test
    void readsAsALineOfTheLog() {
        assertEquals(
                "port left_eth2 was tag 200, not tag 100; domain right was absent, not defined (mended)",
                new Repair(List.of(PORT, DOMAIN), List.of(), true).toString());
        assertEquals(
                "port left_eth2 was tag 200, not tag 100 (not mended)",
                new Repair(List.of(PORT), List.of(), false).toString());
        assertEquals(
                "port left_eth2 was tag 200, not tag 100 (not mended: device is busy)",
                new Repair(List.of(PORT), List.of(RpcError.application(ErrorTag.OPERATION_FAILED, "device is busy")), false)
                        .toString());
    }
}
