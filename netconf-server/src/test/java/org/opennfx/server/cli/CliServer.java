package org.opennfx.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.opennfx.server.CliOptions;
import org.opennfx.server.NfxServer;
import org.opennfx.server.ServerOptions;
import org.opennfx.server.netconf.NetconfClient;

/** A server of the NFX device with its command line, and clients of that. */
record CliServer(NfxServer server, SshClient client) implements AutoCloseable {
    static final String PASSWORD = "secret1";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What a command without a terminal gives back. */
    record Outcome(int status, String out) {}

    static CliServer start(Path directory) throws IOException {
        return start(directory, UnaryOperator.identity());
    }

    static CliServer start(Path directory, UnaryOperator<ServerOptions> more) throws IOException {
        var password = Files.writeString(directory.resolve("password"), PASSWORD);
        var options = more.apply(ServerOptions.in(directory.resolve("state"))
                .netconfPort(0)
                .cli(CliOptions.NONE.port(0))
                .initPasswordFile(Optional.of(password)));
        // which chooses how keys are kept before the client makes its own
        var server = NfxServer.start(options, new PrintStream(OutputStream.nullOutputStream()));
        var client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.start();
        return new CliServer(server, client);
    }

    ClientSession login() throws IOException {
        return login("root", PASSWORD);
    }

    ClientSession login(String user, String password) throws IOException {
        var session = client.connect(user, "127.0.0.1", server.cliPort().orElseThrow()).verify(PATIENCE).getSession();
        session.addPasswordIdentity(password);
        session.auth().verify(PATIENCE);
        return session;
    }

    Typist terminal() throws IOException {
        return Typist.at(login(), 120, 50);
    }

    /** {@code ssh HOST COMMAND}. */
    Outcome exec(String command) throws IOException {
        try (var session = login(); var channel = session.createExecChannel(command)) {
            return outcome(channel, "");
        }
    }

    /** {@code ssh HOST < LINES}. */
    Outcome script(String lines) throws IOException {
        try (var session = login()) {
            return script(session, lines);
        }
    }

    /** As {@link #script(String)}, of whoever is logged in. */
    static Outcome script(ClientSession session, String lines) throws IOException {
        try (var channel = session.createShellChannel()) {
            channel.setUsePty(false);
            return outcome(channel, lines);
        }
    }

    private static Outcome outcome(ClientChannel channel, String in) throws IOException {
        var out = new ByteArrayOutputStream();
        channel.setIn(new ByteArrayInputStream(in.getBytes(UTF_8)));
        channel.setOut(out);
        channel.setErr(out);
        channel.open().verify(PATIENCE);
        channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
        return new Outcome(channel.getExitStatus(), out.toString(UTF_8));
    }

    /** Commits lines of commands. */
    void configure(String lines) throws IOException {
        try (var session = netconf()) {
            var load = "<load-configuration action='set'><configuration-set>" + lines + "</configuration-set></load-configuration>";
            for (var rpc : List.of(load, "<commit-configuration/>")) {
                var reply = session.rpc(rpc);
                assertFalse(reply.contains("rpc-error"), reply);
            }
        }
    }

    NetconfClient netconf() throws IOException {
        return NetconfClient.open(server.netconfPort(), "root", PASSWORD);
    }

    @Override
    public void close() throws IOException {
        client.stop();
        server.close();
    }
}
