package org.opennfx.server.tls;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
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
    private volatile Runnable clientGoes = () -> { };

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
        input.timeout((int) Math.min(limit.toMillis(), Integer.MAX_VALUE));
    }

    @Override
    public void whenClientGoes(Runnable action) {
        clientGoes = action;
    }

    /** While the service works and does not read, nothing else would find that the client has closed the connection. */
    void lookForClient() {
        if (!closed.get() && input.isAtEnd()) {
            clientGoes.run();
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
        private static final int LOOK_MILLIS = 1;

        private final ReentrantLock reading = new ReentrantLock();
        private Optional<Byte> ahead = Optional.empty();
        private int timeoutMillis;

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
            reading.lock();
            try {
                if (ahead.isPresent() && most > 0) {
                    into[offset] = ahead.get();
                    ahead = Optional.empty();
                    return 1;
                }
                return in.read(into, offset, most);
            } catch (SocketException e) {
                if (closed.get()) {
                    return -1;
                }
                throw e;
            } finally {
                reading.unlock();
            }
        }

        void timeout(int millis) {
            reading.lock();
            try {
                timeoutMillis = millis;
                tls.setSoTimeout(millis);
            } catch (SocketException e) {
                LOG.debug("{} is closed already", peer, e);
            } finally {
                reading.unlock();
            }
        }

        /** Whether nothing more can come. Where somebody reads, or there is more to read, it can. */
        boolean isAtEnd() {
            if (!reading.tryLock()) {
                return false;
            }
            try {
                return ahead.isEmpty() && !look();
            } finally {
                reading.unlock();
            }
        }

        private boolean look() {
            try {
                tls.setSoTimeout(LOOK_MILLIS);
                var next = in.read();
                ahead = next < 0 ? Optional.empty() : Optional.of((byte) next);
                tls.setSoTimeout(timeoutMillis);
                return next >= 0;
            } catch (SocketTimeoutException _) {
                timeout(timeoutMillis);
                return true;
            } catch (IOException e) {
                LOG.debug("{} is gone", peer, e);
                return false;
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
