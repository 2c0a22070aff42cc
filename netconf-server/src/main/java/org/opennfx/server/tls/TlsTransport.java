package org.opennfx.server.tls;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLSocket;
import org.opennfx.server.transport.Peer;
import org.opennfx.server.transport.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A TLS connection as a transport. */
final class TlsTransport implements Transport {
    private static final Logger LOG = LoggerFactory.getLogger(TlsTransport.class);

    private final Peer peer;
    private final Socket tcp;
    private final SSLSocket tls;
    private final Input input;
    private final Output output;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** @param tls on top of {@code tcp}, after its handshake */
    TlsTransport(Peer peer, Socket tcp, SSLSocket tls) throws IOException {
        this.peer = peer;
        this.tcp = tcp;
        this.tls = tls;
        this.input = new Input(tls.getInputStream());
        this.output = new Output(tls.getOutputStream());
    }

    @Override
    public Peer peer() {
        return peer;
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
        try {
            tls.setSoTimeout((int) Math.min(limit.toMillis(), Integer.MAX_VALUE));
        } catch (SocketException e) {
            LOG.debug("{} is closed already", peer, e);
        }
    }

    /** There is nothing beside the stream (RFC 7589): the log has to do. */
    @Override
    public void refuse(String why) {
        close();
    }

    /** Ends the connection if the client has taken nothing for so long of what is being written. */
    void cutIfStalled(Duration patience) {
        var since = output.writingSince;
        if (since != Output.NOT_WRITING && System.nanoTime() - since > patience.toNanos()) {
            LOG.warn("{} took no output for {} s", peer, patience.toSeconds());
            close();
        }
    }

    /** Says good-bye where that cannot block: a client that takes no output would keep it from being said. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            try (tcp) {
                if (output.writingSince == Output.NOT_WRITING) {
                    tls.close();
                }
            } catch (IOException e) {
                LOG.debug("closing {}", peer, e);
            }
        }
    }

    private final class Input extends FilterInputStream {
        Input(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int most) throws IOException {
            try {
                return in.read(into, offset, most);
            } catch (SocketException e) {
                if (closed.get()) {
                    return -1;
                }
                throw e;
            }
        }
    }

    private static final class Output extends FilterOutputStream {
        private static final long NOT_WRITING = Long.MIN_VALUE;

        private volatile long writingSince = NOT_WRITING;

        Output(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            writingSince = System.nanoTime();
            try {
                out.write(bytes, offset, length);
            } finally {
                writingSince = NOT_WRITING;
            }
        }
    }
}
