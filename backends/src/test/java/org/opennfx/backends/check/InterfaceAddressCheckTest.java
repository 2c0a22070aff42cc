package org.opennfx.backends.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.Site;
import org.opennfx.datastore.error.RpcError;

class InterfaceAddressCheckTest {
    @TempDir
    Path state;

    private List<String> errors(String... interfaces) {
        return new Site(state).check(Site.configuration("<interfaces>" + String.join("", interfaces) + "</interfaces>"))
                .stream().map(RpcError::toString).toList();
    }

    private static String port(String name, String family, String... addresses) {
        return "<interface><name>" + name + "</name><unit><name>0</name><family><" + family + "><address><name>"
                + String.join("</name></address><address><name>", addresses) + "</name></address></" + family
                + "></family></unit></interface>";
    }

    @Test
    void portsMayHaveSeveralAddresses() {
        assertEquals(List.of(), errors(
                port("jmgmt0", "inet", "192.0.2.1/24", "192.0.2.2/24"), port("ge-0/0/3", "inet", "192.0.2.3/24")));
    }

    @Test
    void managementPortIsOutsideOfTheInternalNetwork() {
        assertEquals(
                List.of("192.168.1.254/24 is in the internal network of the device (/nfx:configuration/interfaces"
                        + "/interface[name='jmgmt0']/unit[name='0']/family/inet/address[name='192.168.1.254/24']/name)"),
                errors(port("jmgmt0", "inet", "192.168.1.254/24")));
    }

    @Test
    void addressIsOfOnePort() {
        assertEquals(
                List.of("IP address 192.0.2.1 is already used by jmgmt0.0 (/nfx:configuration/interfaces"
                        + "/interface[name='ge-0/0/3']/unit[name='0']/family/inet/address[name='192.0.2.1/30']/name)"),
                errors(port("jmgmt0", "inet", "192.0.2.1/24"), port("ge-0/0/3", "inet", "192.0.2.1/30")));
    }

    @Test
    void addressIsOfOnePortHoweverItIsWritten() {
        assertEquals(1, errors(
                port("jmgmt0", "inet6", "2001:db8::1/64"), port("ge-0/0/3", "inet6", "2001:db8:0:0:0:0:0:1/48")).size());
    }
}
