package org.opennfx.server.http;

import io.helidon.http.RequestException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A body that has to come within some time, and be no longer than it may: one that comes an octet at a time must not keep a
 * request forever, and one without end must not fill the memory.
 */
final class GuardedBody extends InputStream {
    private final Supplier<InputStream> opening;
    private Optional<InputStream> in = Optional.empty();
    private final Turn turn;
    private final Duration time;
    private final long longest;
    private final long begin = System.nanoTime();
    private long left;

    /** @param opening is asked when somebody reads, for a client may wait until then (RFC 9110 10.1.1) */
    GuardedBody(Supplier<InputStream> opening, Turn turn, HttpSettings settings) {
        this.opening = opening;
        this.turn = turn;
        this.time = settings.bodyTime();
        this.longest = settings.longestBody();
        this.left = longest;
    }

    @Override
    public int read() throws IOException {
        var octet = read(() -> in().read());
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        var octets = read(() -> in().read(into, from, most));
        count(Math.max(octets, 0));
        return octets;
    }

    private InputStream in() {
        if (in.isEmpty()) {
            in = Optional.of(opening.get());
        }
        return in.get();
    }

    private int read(Turn.Exchange<Integer> reading) throws IOException {
        if (!timeLeft().isPositive()) {
            throw tooSlow();
        }
        try {
            var octets = turn.reading(timeLeft(), reading);
            if (octets < 0 && !timeLeft().isPositive()) {
                throw tooSlow();
            }
            return octets;
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
