package org.opennfx.server.junos;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.opennfx.server.DeviceOptions;
import org.opennfx.server.NfxServer;
import org.opennfx.server.ServerOptions;
import org.opennfx.server.netconf.NetconfClient;

/** A server of the NFX device, and sessions with it. */
record JunosServer(NfxServer server) implements AutoCloseable {
    private static final String PASSWORD = "secret1";

    static JunosServer start(Path directory) throws IOException {
        return start(directory, DeviceOptions.Nfx.DEFAULT);
    }

    static JunosServer start(Path directory, DeviceOptions device) throws IOException {
        var password = Files.writeString(directory.resolve("password"), PASSWORD);
        var options = ServerOptions.in(directory.resolve("state"))
                .device(device)
                .netconfPort(0)
                .initPasswordFile(Optional.of(password));
        return new JunosServer(NfxServer.start(options, new PrintStream(OutputStream.nullOutputStream())));
    }

    NetconfClient session() throws IOException {
        return session("root", PASSWORD);
    }

    NetconfClient session(String user, String password) throws IOException {
        return NetconfClient.open(server.netconfPort(), user, password);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
