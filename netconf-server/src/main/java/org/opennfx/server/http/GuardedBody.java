package org.opennfx.server.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * A body that has to come within some time, and be no longer than it may: one that comes an octet at a time must not keep a
 * request forever, and one without end must not fill the memory.
 */
final class GuardedBody extends FilterInputStream {
    private final long end;
    private final long longest;
    private long left;

    GuardedBody(InputStream in, Duration time, long longest) {
        super(in);
        this.end = System.nanoTime() + time.toNanos();
        this.longest = longest;
        this.left = longest;
    }

    @Override
    public int read() throws IOException {
        requireTime();
        var octet = super.read();
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        requireTime();
        var octets = super.read(into, from, most);
        count(Math.max(octets, 0));
        return octets;
    }

    private void requireTime() throws BodyRefusedException {
        if (System.nanoTime() - end > 0) {
            throw new BodyRefusedException(BodyRefusedException.REQUEST_TIMEOUT, "the body did not come in time");
        }
    }

    private void count(int octets) throws BodyRefusedException {
        left -= octets;
        if (left < 0) {
            throw new BodyRefusedException(
                    BodyRefusedException.CONTENT_TOO_LARGE, "a body has at most " + longest + " octets");
        }
    }
}
