package org.opennfx.backends.files;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes what has come of files that nobody goes on with. One thread at a time. */
public final class PartWatch {
    /** For so long after the last byte came. */
    public static final Duration KEPT = Duration.ofHours(24);

    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(PartWatch.class);

    private final DeviceFiles files;
    private final InstantSource clock;
    private Instant next = Instant.MIN;

    public PartWatch(DeviceFiles files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
    }

    /** To be called now and then; looks at the directory only every ten minutes. */
    public void look() {
        var now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(PAUSE);
        try {
            files.deletePartsOf(now.minus(KEPT));
        } catch (IOException e) {
            LOG.warn("parts of files cannot be deleted: {}", e.getMessage());
        }
    }
}
