package org.opennfx.server.junos;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.opennfx.server.netconf.NetconfClient;

/** Tests of which each begins with a committed configuration that has the host-name {@code before}. */
abstract class NamedHost extends JunosSession {
    static final String HOST_NAME =
            "<get-configuration><configuration><system><host-name/></system></configuration></get-configuration>";

    @BeforeEach
    void nameTheHost() throws IOException {
        set("set system host-name before");
        commit("");
    }

    String set(String lines) throws IOException {
        return load("action='set' format='text'", "<configuration-set>" + lines + "</configuration-set>");
    }

    String commit(String parameters) throws IOException {
        return client.rpc("<commit-configuration>" + parameters + "</commit-configuration>");
    }

    String hostName() throws IOException {
        return hostName(client);
    }

    static String hostName(NetconfClient of) throws IOException {
        return of.rpc(HOST_NAME).replaceAll("(?s).*<host-name>(.*)</host-name>.*", "$1");
    }
}
