package org.opennfx.server.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.session.ServerSession;
import org.opennfx.server.transport.Peer;
import org.opennfx.server.transport.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A channel of an SSH connection as a transport. */
final class ChannelTransport implements Transport {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelTransport.class);

    private final ChannelSession channel;
    private final ChannelInput input;
    private OutputStream output = OutputStream.nullOutputStream();
    private OutputStream errors = OutputStream.nullOutputStream();
    private volatile boolean refused;
    private volatile Runnable clientGoes = () -> { };

    ChannelTransport(ChannelSession channel) {
        this.channel = channel;
        this.input = new ChannelInput(channel.getLocalWindow());
    }

    static Peer peer(ServerSession session, String user) {
        var address = session.getClientAddress() instanceof InetSocketAddress inet
                ? inet.getAddress().getHostAddress()
                : String.valueOf(session.getClientAddress());
        return new Peer(user, address);
    }

    ChannelInput receiver() {
        return input;
    }

    void output(OutputStream out) {
        output = out;
    }

    void errors(OutputStream err) {
        errors = err;
    }

    /** Whether the service did not serve the client. */
    boolean isRefused() {
        return refused;
    }

    @Override
    public Peer peer() {
        return peer(channel.getSession(), channel.getSession().getUsername());
    }

    @Override
    public InputStream input() {
        return input;
    }

    @Override
    public OutputStream output() {
        return output;
    }

    @Override
    public void readTimeout(Duration limit) {
        input.readTimeout(limit);
    }

    @Override
    public void whenClientGoes(Runnable action) {
        clientGoes = action;
    }

    /** The channel is no more. */
    void ended() {
        input.close();
        clientGoes.run();
    }

    /** On the standard error stream, which RFC 6242 leaves free: other channels of the connection go on. */
    @Override
    public void refuse(String why) {
        refused = true;
        warn(why);
    }

    @Override
    public void warn(String words) {
        try {
            errors.write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
            errors.flush();
        } catch (IOException e) {
            LOG.debug("cannot tell {}: {}", peer(), words, e);
        }
    }

    /** Not at once: the client would not be told, and wait for ever. */
    @Override
    public void close() {
        input.close();
        channel.close(false);
    }
}
