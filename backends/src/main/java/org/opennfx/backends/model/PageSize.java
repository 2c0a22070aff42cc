package org.opennfx.backends.model;

/** The size of a huge page, named by its size in MiB. */
public enum PageSize {
    MIB_2(2),
    MIB_1024(1024);

    private final int mebibytes;

    PageSize(int mebibytes) {
        this.mebibytes = mebibytes;
    }

    /** @throws IllegalArgumentException when no page has this size */
    public static PageSize ofMebibytes(String text) {
        for (var size : values()) {
            if (size.toString().equals(text)) {
                return size;
            }
        }
        throw new IllegalArgumentException("no page of " + text + " MiB");
    }

    public long kibibytes() {
        return mebibytes * 1024L;
    }

    /** How many pages hold this much memory. */
    public long pagesFor(long memoryKib) {
        return Math.ceilDiv(memoryKib, kibibytes());
    }

    /** The size in MiB, as in the configuration. */
    @Override
    public String toString() {
        return Integer.toString(mebibytes);
    }
}
