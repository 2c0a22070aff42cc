package org.opennfx.backends.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.Site;
import org.opennfx.datastore.error.RpcException;

class ClearTest {
    private static final Duration PERIOD = Duration.ofMinutes(1);

    @TempDir
    Path state;

    private Site site;

    @BeforeEach
    void switchOn() {
        site = Site.branch(state);
    }

    private String rpc(String name, String input) {
        return site.rpc("<" + name + " xmlns=\"urn:opennfx:nfx\">" + input + "</" + name + ">");
    }

    private long receivedPackets(String name) {
        var shown = rpc("get-interface-information", "<interface-name>" + name + "</interface-name><statistics/>");
        var packets = Pattern.compile("<input-packets>(\\d+)<").matcher(shown);
        assertTrue(packets.find(), shown);
        return Long.parseLong(packets.group(1));
    }

    @Test
    void countersOfAnInterfaceAreShownSinceTheyWereCleared() {
        site.host.clock.advance(PERIOD);
        var other = receivedPackets("ge-0/0/1");
        assertEquals("", rpc("clear-interfaces-statistics", "<interface-name>ge-0/0/0</interface-name>"));
        assertEquals(0, receivedPackets("ge-0/0/0"));
        assertEquals(other, receivedPackets("ge-0/0/1"));
        site.host.clock.advance(PERIOD);
        var since = receivedPackets("ge-0/0/0");
        site.host.clock.advance(PERIOD);
        assertEquals(2 * since, receivedPackets("ge-0/0/0"));
    }

    @Test
    void countersOfAllInterfacesAreClearedAtOnce() {
        site.host.clock.advance(PERIOD);
        rpc("clear-interfaces-statistics-all", "");
        assertEquals(0, receivedPackets("ge-0/0/0"));
        assertEquals(0, receivedPackets("jmgmt0"));
    }

    private String trafficOfPorts() {
        var all = site.state();
        return all.substring(all.indexOf("<switch>"), all.indexOf("</switch>"));
    }

    @Test
    void countersThatClientsReadAsStateGoOn() {
        site.host.clock.advance(PERIOD);
        var before = trafficOfPorts();
        rpc("clear-interfaces-statistics", "");
        assertTrue(before.contains("<in-octets>"), before);
        assertEquals(before, trafficOfPorts());
    }

    @Test
    void anInterfaceThatIsNotThereIsTold() {
        var failure = assertThrows(
                RpcException.class,
                () -> rpc("clear-interfaces-statistics", "<interface-name>ge-7/0/0</interface-name>"));
        assertEquals("device ge-7/0/0 not found", failure.getMessage());
    }

    private String addresses() {
        return rpc("get-ethernet-switching-table-information", "");
    }

    @Test
    void addressesAreForgottenUntilTheyAreHeardAgain() {
        var before = addresses();
        assertEquals("", rpc("clear-ethernet-switching-table", ""));
        assertFalse(addresses().contains("l2ng-l2-mac-address"), addresses());
        site.host.clock.advance(PERIOD);
        assertEquals(before, addresses());
    }

    @Test
    void addressesOfOnePortAreForgotten() {
        assertTrue(addresses().contains(">ge-0/0/1.0<"), addresses());
        rpc("clear-ethernet-switching-table", "<interface>ge-0/0/1.0</interface>");
        assertFalse(addresses().contains(">ge-0/0/1.0<"), addresses());
        assertTrue(addresses().contains("l2ng-l2-mac-address"), addresses());
    }

    @Test
    void discoveryIsCountedSinceItWasCleared() {
        site.commit(Site.configuration(
                "<protocols><lldp><interface><name>ge-0/0/1</name></interface></lldp></protocols>"));
        site.host.clock.advance(PERIOD);
        assertTrue(rpc("get-lldp-statistics-information", "").contains("<transmitted>3<"));
        rpc("clear-lldp-interface-statistics", "<interface-device>ge-0/0/1</interface-device>");
        assertTrue(rpc("get-lldp-statistics-information", "").contains("<transmitted>0<"));
        site.host.clock.advance(PERIOD);
        assertTrue(rpc("get-lldp-interface-statistics", "<interface-device>ge-0/0/1</interface-device>")
                .contains("<transmitted>2<"));
    }
}
