package org.opennfx.tools.doctor;

import java.io.IOException;

/**
 * Whether there is room for images and disks.
 *
 * @param free asks for the bytes that can still be written
 */
record DiskSpaceCheck(Space free) implements Check {
    private static final String SUBJECT = "disk space";
    private static final long GIB = 1L << 30;
    private static final long LEAST = GIB;
    private static final long ENOUGH = 20 * GIB;

    @FunctionalInterface
    interface Space {
        long bytes() throws IOException;
    }

    @Override
    public Diagnosis look() {
        try {
            var bytes = free.bytes();
            var words = "%.1f GiB free".formatted((double) bytes / GIB);
            if (bytes < LEAST) {
                return Diagnosis.missing(SUBJECT, words + ", no image fits in");
            }
            return bytes < ENOUGH
                    ? Diagnosis.warning(SUBJECT, words + ", less than the disks of a few guests")
                    : Diagnosis.ok(SUBJECT, words);
        } catch (IOException e) {
            return Diagnosis.unseen(SUBJECT, "unreadable: " + e.getMessage());
        }
    }
}
