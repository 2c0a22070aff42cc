package org.opennfx.backends.model;

import java.util.Locale;

/** The format of a disk image. */
public enum ImageFormat {
    QCOW2,
    RAW;

    public static ImageFormat parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
