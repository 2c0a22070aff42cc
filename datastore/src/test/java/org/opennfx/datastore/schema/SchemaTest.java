package org.opennfx.datastore.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opennfx.datastore.Device;

class SchemaTest {
    private final ContainerSchema configuration =
            (ContainerSchema) Device.SCHEMA.root().childByModule("nfx", "configuration").orElseThrow();

    @Test
    void listsKnowTheirKeysAndOrder() {
        var vnfs = assertInstanceOf(
                ListSchema.class, configuration.child("virtual-network-functions").orElseThrow());
        assertEquals("name", vnfs.keys().getFirst().name().local());
        assertTrue(vnfs.userOrdered());
        assertEquals(8, vnfs.bounds().max());
    }

    @Test
    void childrenComeInTheOrderInWhichTheyAreWritten() {
        var system = (ContainerSchema) configuration.child("system").orElseThrow();
        assertEquals(
                List.of("apply-groups", "apply-groups-except", "host-name", "domain-name", "time-zone", "root-authentication", "login"),
                system.children().stream().map(child -> child.name().local()).limit(7).toList());
        assertEquals(
                List.of(
                        "version", "groups", "apply-groups", "apply-groups-except", "system", "host-os", "virtual-network-functions",
                        "vlans", "interfaces", "forwarding-options", "protocols", "snmp", "routing-options", "security"),
                configuration.children().stream().map(child -> child.name().local()).toList());
    }

    @Test
    void extensionsAreKept() {
        var vlans = (ContainerSchema) configuration.child("vlans").orElseThrow();
        assertTrue(vlans.child("vlan").orElseThrow().extension("nfx-cli", "nokeyword").isPresent());
    }

    @Test
    void stateIsNotConfiguration() {
        var state = (ContainerSchema) Device.SCHEMA.root().childByModule("nfx", "state").orElseThrow();
        assertTrue(configuration.config());
        assertTrue(!state.config());
        assertTrue(!state.children().getFirst().config());
    }
}
