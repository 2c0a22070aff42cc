package org.opennfx.backends.image;

import java.util.List;

/**
 * What a check of an image has found.
 *
 * @param endOffset where the last cluster in use ends, in bytes
 * @param leaks clusters that take room and are not in use, which does no harm
 * @param damage what makes the image unusable
 */
public record Integrity(Clusters clusters, long endOffset, Leaks leaks, Damage damage) {
    /** How many clusters are listed one by one, and how many errors in words. */
    public static final int LISTED = 100;

    /**
     * Clusters of the disk.
     *
     * @param allocated those that the file has
     * @param fragmented those of them that do not follow the one before
     */
    public record Clusters(long total, long allocated, long fragmented, long compressed) {}

    /**
     * A cluster of the file whose use is not as it is counted.
     *
     * @param counted how often the file says that it is in use
     * @param used how often it is
     */
    public record ClusterUse(long cluster, long counted, long used) {}

    /** @param first the first of them */
    public record Leaks(long total, List<ClusterUse> first) {
        public Leaks {
            first = List.copyOf(first);
        }
    }

    /**
     * @param total number of errors of both kinds
     * @param first clusters that are in use more often than counted: the next write may overwrite them
     * @param errors others, in words
     */
    public record Damage(long total, List<ClusterUse> first, List<String> errors) {
        public Damage {
            first = List.copyOf(first);
            errors = List.copyOf(errors);
        }
    }

    /** The result in words. */
    public String summary() {
        if (damage.total() > 0) {
            return damage.total() + " errors were found: data may be damaged, and writing may damage more";
        }
        return leaks.total() > 0
                ? leaks.total() + " clusters are leaked: they take room and do no harm"
                : "No errors were found";
    }
}
