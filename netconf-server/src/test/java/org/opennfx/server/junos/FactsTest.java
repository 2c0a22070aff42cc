package org.opennfx.server.junos;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What PyEZ asks to learn what it speaks with. */
final class FactsTest extends JunosSession {
    @Test
    void theAddressInsideHasTheNamesOfTheRoutingEngine() throws IOException {
        var inside = interfaces("__juniper_private1__");
        assertTrue(inside.contains("<name>bme1.0</name>"), inside);
        assertTrue(inside.contains("<ifa-local>192.168.1.254/24</ifa-local>"), inside);
        assertFalse(inside.contains("ge-0/0/0"), inside);
        var hosts = client.rpc("<file-show><filename>/etc/hosts.junos</filename></file-show>");
        assertTrue(hosts.contains("192.168.1.254 jdm master re0\n"), hosts);
    }

    @Test
    void interfacesAreThoseOfTheOnlyRoutingInstance() throws IOException {
        assertTrue(interfaces("master").contains("ge-0/0/0"));
        var none = interfaces("blue");
        assertTrue(none.contains("<error-message>routing-instance blue not found</error-message>"), none);
    }

    @Test
    void theRoutingEngineWorks() throws IOException {
        var engine = client.rpc("<get-route-engine-information/>");
        assertTrue(engine.contains("<mastership-state>master</mastership-state><status>OK</status>"), engine);
    }

    @Test
    void listsOfFilesTellWhereTheUserIsAtHome() throws IOException {
        var list = client.rpc("<file-list><path>~</path></file-list>");
        assertTrue(list.contains("<directory-list root-path=\"/var/third-party/images\">"), list);
    }

    private String interfaces(String instance) throws IOException {
        return client.rpc("<get-interface-information><routing-instance>" + instance + "</routing-instance><terse/></get-interface-information>");
    }
}
