package org.opennfx.server.junos;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.server.netconf.NetconfClient;

/** Tests that each have a session of a client of Junos; what it leaves in the candidate is dropped. */
abstract class JunosSession {
    static final String OK = "<load-configuration-results><ok/></load-configuration-results>";

    @TempDir
    static Path directory;

    static JunosServer server;

    NetconfClient client;

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
        client.rpc("<clear-system-commit/>");
        client.rpc("<discard-changes/>");
        client.close();
    }

    String load(String attributes, String body) throws IOException {
        return client.rpc("<load-configuration " + attributes + ">" + body + "</load-configuration>");
    }
}
