package org.opennfx.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.opennfx.backends.model.DeviceSchema;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

class CurrentDeltaTest {
    private static final RpcSchema RPC = DeviceSchema.load().rpc(NfxPath.name("get-interface-traffic")).orElseThrow();

    private final CurrentDelta delta = new CurrentDelta();

    private static ContainerNode answer(long packets, long ofTheSecond) {
        return TreeBuilder.container(RPC.output(), output -> output.container("interface-traffic", page -> page.entry("interface", port -> port
                .leaf("name", "ge-0/0/0")
                .leaf("input-packets", packets)
                .container("current-delta", second -> second.leaf("input-packets", ofTheSecond)))));
    }

    private static String told(ContainerNode output) {
        return output.container("interface-traffic").orElseThrow().entries("interface").iterator().next()
                .container("current-delta").orElseThrow()
                .leaf("input-packets").orElseThrow();
    }

    @Test
    void theDeltaGrowsFromTheBeginningOfTheFirstSecond() {
        assertEquals("10", told(delta.since(answer(100, 10))));
        assertEquals("25", told(delta.since(answer(115, 5))));
    }

    @Test
    void afterAClearOnlyWhatComesThenCounts() {
        delta.since(answer(100, 10));
        delta.forget();
        assertEquals("5", told(delta.since(answer(115, 5))));
    }

    @Test
    void countersThatHaveBegunAnewAreToldAsTheyAre() {
        delta.since(answer(100, 10));
        assertEquals("7", told(delta.since(answer(7, 2))));
    }
}
