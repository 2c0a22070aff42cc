package org.opennfx.server.ssh;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.session.ServerSession;
import org.opennfx.server.transport.Peer;
import org.opennfx.server.transport.Transport;

/** A channel of an SSH connection as a transport. */
final class ChannelTransport implements Transport {
    private final ChannelSession channel;
    private final ChannelInput input;
    private OutputStream output = OutputStream.nullOutputStream();

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

    /** Not at once: the client would not be told, and wait for ever. */
    @Override
    public void close() {
        input.close();
        channel.close(false);
    }
}
