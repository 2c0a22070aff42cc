package org.opennfx.backends.files;

/**
 * How much clients may put on the disk, in bytes.
 *
 * @param quota what the files of the image directory may have together
 * @param reserve what has to stay free on its disk, which has the configuration as well
 */
public record SpaceLimit(long quota, long reserve) {
    /** As much as the disk has, but for 256 MiB. */
    public static final SpaceLimit DEFAULT = new SpaceLimit(Long.MAX_VALUE, 256L << 20);

    public SpaceLimit quota(long bytes) {
        return new SpaceLimit(bytes, reserve);
    }
}
