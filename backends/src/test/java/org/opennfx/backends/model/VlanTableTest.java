package org.opennfx.backends.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class VlanTableTest {
    private static final VlanTable TABLE = VlanTable.of(List.of(
            new Vlan("v100", VlanIds.of(new VlanId(100))),
            new Vlan("v200", VlanIds.of(new VlanId(200))),
            new Vlan("300", VlanIds.of(new VlanId(301))),
            new Vlan("many", VlanIds.range(new VlanId(400), new VlanId(402)))));

    private static String ids(String... members) {
        return TABLE.resolve(List.of(members)).ids().toString();
    }

    private static List<String> undefined(String... members) {
        return TABLE.resolve(List.of(members)).undefined();
    }

    @Test
    void namesIdsAndRangesStandForVlans() {
        assertEquals("100", ids("v100"));
        assertEquals("200", ids("200"));
        assertEquals("100, 200", ids("1-250"));
        assertEquals("100, 400, 401, 402", ids("many", "v100"));
    }

    @Test
    void allStandsForEveryVlan() {
        assertEquals("100, 200, 301, 400, 401, 402", ids("all"));
        assertEquals(List.of(), undefined("all"));
    }

    @Test
    void nameWinsOverId() {
        assertEquals("301", ids("300"));
    }

    @Test
    void membersWithoutVlanAreReported() {
        assertEquals(List.of("v999", "5", "500-600", "200-100", "0"), undefined(
                "v999", "5", "500-600", "200-100", "v100", "0"));
    }

    @Test
    void overlapNamesTheFirstSharedIdAndItsOwner() {
        var table = VlanTable.of(List.of(
                new Vlan("low", VlanIds.range(new VlanId(1), new VlanId(20))),
                new Vlan("middle", VlanIds.range(new VlanId(15), new VlanId(30))),
                new Vlan("high", VlanIds.of(new VlanId(30)))));
        assertEquals(
                List.of(new VlanTable.Overlap("middle", new VlanId(15), "low"),
                        new VlanTable.Overlap("high", new VlanId(30), "middle")),
                table.overlaps());
    }
}
