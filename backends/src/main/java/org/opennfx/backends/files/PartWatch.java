package org.opennfx.backends.files;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes what has come of files that nobody goes on with. One thread at a time. */
public final class PartWatch {
    /** For so long after the last byte came. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** From one look to the next. */
    public static final Duration PAUSE = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(PartWatch.class);

    private final DeviceFiles files;
    private final InstantSource clock;

    public PartWatch(DeviceFiles files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
    }

    public void look() {
        try {
            files.deletePartsOf(clock.instant().minus(KEPT));
        } catch (IOException e) {
            LOG.warn("parts of files cannot be deleted: {}", e.getMessage());
        }
    }
}
