package org.opennfx.tools.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.subsystem.SubsystemFactory;
import org.opennfx.server.ssh.Ed25519;

/**
 * What no server over this SSH library can be faster than: it exchanges messages of the same length, and does nothing. It lives in this
 * process, on a free port of the loopback interface, and lets everybody in.
 */
final class Floor implements AutoCloseable {
    private static final Pattern WANTED = Pattern.compile("<floor answer=\"(\\d+)\"/>");
    private static final String HELLO = "<hello xmlns=\"urn:ietf:params:xml:ns:netconf:base:1.0\"><capabilities>"
            + "<capability>urn:ietf:params:netconf:base:1.1</capability></capabilities></hello>]]>]]>";
    private static final int SMALL = 100;
    private static final byte[] END = "\n##\n".getBytes(UTF_8);
    private static final int PIECE = 32 * 1024;

    private final SshServer server = SshServer.setUpDefaultServer();

    Floor() throws IOException {
        Ed25519.enable();
        server.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        var keys = new SimpleGeneratorHostKeyProvider();
        keys.setAlgorithm("EC");
        keys.setKeySize(256);
        server.setKeyPairProvider(keys);
        server.setCipherFactories(List.of(BuiltinCiphers.aes128gcm));
        server.setPasswordAuthenticator((_, _, _) -> true);
        server.setPublickeyAuthenticator((_, _, _) -> true);
        server.setSubsystemFactories(List.of(new Subsystem()));
        CoreModuleProperties.TCP_NODELAY.set(server, true);
        server.start();
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort());
    }

    /** A request as long as this one, to which the floor gives an answer of some octets. */
    static String imitate(String operation, long answer) {
        var request = "<floor answer=\"" + answer + "\"/>";
        return request + " ".repeat(Math.max(0, operation.getBytes(UTF_8).length - request.length()));
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }

    private static final class Subsystem implements SubsystemFactory {
        @Override
        public String getName() {
            return "netconf";
        }

        @Override
        public Command createSubsystem(ChannelSession channel) {
            return new Echo();
        }
    }

    /** One session, on a virtual thread and streams as those of the product. */
    private static final class Echo implements Command {
        private InputStream in = InputStream.nullInputStream();
        private OutputStream out = OutputStream.nullOutputStream();

        @Override
        public void setInputStream(InputStream stream) {
            in = new BufferedInputStream(stream, PIECE);
        }

        @Override
        public void setOutputStream(OutputStream stream) {
            out = stream;
        }

        @Override
        public void setErrorStream(OutputStream stream) {}

        @Override
        public void setExitCallback(ExitCallback callback) {}

        @Override
        public void start(ChannelSession channel, Environment environment) {
            Thread.ofVirtual().name("floor").start(this::run);
        }

        @Override
        public void destroy(ChannelSession channel) throws IOException {
            in.close();
        }

        private void run() {
            try {
                out.write(HELLO.getBytes(UTF_8));
                out.flush();
                in.transferTo(new Messages(this::answer));
            } catch (IOException e) {
                // the client has gone, which ends this
            }
        }

        private void answer(Messages messages, Message message) throws IOException {
            if (message.beginning().startsWith("<hello")) {
                messages.useChunks();
                return;
            }
            var wanted = WANTED.matcher(message.beginning());
            write(wanted.find() ? Long.parseLong(wanted.group(1)) : SMALL);
        }

        private void write(long length) throws IOException {
            out.write(("\n#" + length + "\n").getBytes(UTF_8));
            var piece = new byte[(int) Math.min(length, PIECE)];
            for (var left = length; left > 0; left -= PIECE) {
                out.write(piece, 0, (int) Math.min(left, PIECE));
            }
            out.write(END);
            out.flush();
        }
    }
}
