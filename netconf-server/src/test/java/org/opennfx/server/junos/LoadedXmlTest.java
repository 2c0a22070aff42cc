package org.opennfx.server.junos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.server.netconf.NetconfClient;

/** XML as libraries for Junos make it of what they have read. */
class LoadedXmlTest {
    @TempDir
    private static Path directory;

    private static JunosServer server;

    private NetconfClient client;

    @BeforeAll
    static void start() throws IOException {
        server = JunosServer.start(directory);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void begin() throws IOException {
        client = server.session();
    }

    @AfterEach
    void end() throws IOException {
        client.rpc("<discard-changes/>");
        client.close();
    }

    private String load(String action, String configuration) throws IOException {
        return client.rpc("<load-configuration action='" + action + "'>" + configuration + "</load-configuration>");
    }

    private String lines() throws IOException {
        return client.rpc("<get-configuration format='set'/>").replaceAll("(?s).*<configuration-set>(.*)</configuration-set>.*", "$1");
    }

    @Test
    void anEntryHasItsNameOnce() throws IOException {
        load("merge", "<configuration><vlans><vlan><name>v10</name><vlan-id>10</vlan-id></vlan></vlans></configuration>");
        var before = lines();
        var refused = load("merge", "<configuration><vlans><vlan><name>v10</name><name>v11</name></vlan></vlans></configuration>");
        assertTrue(refused.contains("<error-severity>error</error-severity>"), refused);
        assertTrue(refused.contains("<bad-element>name</bad-element>"), refused);
        assertEquals(before, lines());
    }
}
