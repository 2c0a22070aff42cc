package org.opennfx.server.http;

import io.helidon.http.RequestException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * A body that has to come within some time, and be no longer than it may: one that comes an octet at a time must not keep a
 * request forever, and one without end must not fill the memory.
 */
final class GuardedBody extends FilterInputStream {
    private final Turn turn;
    private final Duration time;
    private final long longest;
    private final long begin = System.nanoTime();
    private long left;

    GuardedBody(InputStream in, Turn turn, HttpSettings settings) {
        super(in);
        this.turn = turn;
        this.time = settings.bodyTime();
        this.longest = settings.longestBody();
        this.left = longest;
    }

    @Override
    public int read() throws IOException {
        var octet = read(super::read);
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        var octets = read(() -> in.read(into, from, most));
        count(Math.max(octets, 0));
        return octets;
    }

    private int read(Turn.Exchange<Integer> reading) throws IOException {
        if (!timeLeft().isPositive()) {
            throw tooSlow();
        }
        try {
            return turn.reading(timeLeft(), reading);
        } catch (RequestException e) {
            throw e.status().code() == BodyRefusedException.CONTENT_TOO_LARGE ? tooLong() : new IOException("the body cannot be read", e);
        } catch (RuntimeException e) {
            throw timeLeft().isPositive() ? new IOException("the body ended early", e) : tooSlow();
        }
    }

    private Duration timeLeft() {
        return time.minusNanos(System.nanoTime() - begin);
    }

    private static BodyRefusedException tooSlow() {
        return new BodyRefusedException(BodyRefusedException.REQUEST_TIMEOUT, "the body did not come in time");
    }

    private BodyRefusedException tooLong() {
        return new BodyRefusedException(BodyRefusedException.CONTENT_TOO_LARGE, "a body has at most " + longest + " octets");
    }

    private void count(int octets) throws BodyRefusedException {
        left -= octets;
        if (left < 0) {
            throw tooLong();
        }
    }
}
