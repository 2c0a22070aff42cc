package org.opennfx.backends.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.opennfx.backends.image.Integrity.ClusterUse;
import org.opennfx.backends.image.Integrity.Clusters;
import org.opennfx.backends.image.Integrity.Damage;
import org.opennfx.backends.image.Integrity.Leaks;

/** How often something in an image points to each of its clusters, and what points to somewhere else. */
final class ClusterUses {
    private final long cluster;
    private final long size;
    private final int[] uses;
    private final List<String> errors = new ArrayList<>();
    private long errorCount;

    /**
     * @param cluster in bytes
     * @param size of the file
     */
    ClusterUses(long cluster, long size) throws IOException {
        this.cluster = cluster;
        this.size = size;
        var count = Math.ceilDiv(size, cluster);
        if (count > Integer.MAX_VALUE - 8) {
            throw new IOException(count + " clusters are too many");
        }
        uses = new int[(int) count];
    }

    /** How often each cluster of the file is used is counted by somebody. */
    @FunctionalInterface
    interface Counts {
        long of(long cluster) throws IOException;
    }

    /** Notes that something points to whole clusters; whether they are in the file, so that they can be read. */
    boolean use(String what, long offset, long length) {
        if (offset % cluster != 0) {
            error(what + " at " + offset + " is not at the start of a cluster");
            return false;
        }
        return useBytes(what, offset, length);
    }

    /** Notes that something points to bytes, and so to the clusters that they are in. */
    boolean useBytes(String what, long offset, long length) {
        if (offset <= 0 || offset >= size) {
            error(what + " at " + offset + " is beyond the end of the file");
            return false;
        }
        var last = Math.min(offset + length - 1, size - 1);
        for (var used = offset / cluster; used <= last / cluster; used++) {
            uses[(int) used]++;
        }
        return true;
    }

    void useHeader() {
        uses[0]++;
    }

    void error(String words) {
        errorCount++;
        if (errors.size() < Integrity.LISTED) {
            errors.add(words);
        }
    }

    /** @param leaks whether a cluster to which nothing points is leaked, and not used by something unknown */
    Integrity compare(Clusters clusters, Counts counts, boolean leaks) throws IOException {
        var leaked = new Tally();
        var overused = new Tally();
        var end = 0L;
        for (var number = 0; number < uses.length; number++) {
            var counted = counts.of(number);
            if (counted > 0) {
                end = (number + 1) * cluster;
            }
            if (counted < uses[number]) {
                overused.add(new ClusterUse(number, counted, uses[number]));
            } else if (counted > uses[number] && leaks) {
                leaked.add(new ClusterUse(number, counted, uses[number]));
            }
        }
        return new Integrity(clusters, end, new Leaks(leaked.total, leaked.first),
                new Damage(errorCount + overused.total, overused.first, errors));
    }

    private static final class Tally {
        private final List<ClusterUse> first = new ArrayList<>();
        private long total;

        void add(ClusterUse use) {
            total++;
            if (first.size() < Integrity.LISTED) {
                first.add(use);
            }
        }
    }
}
