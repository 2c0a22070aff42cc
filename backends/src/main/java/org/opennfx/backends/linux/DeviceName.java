package org.opennfx.backends.linux;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The names of network devices. */
public final class DeviceName {
    /** The kernel's names of devices have no more characters. */
    private static final int LONGEST = 15;

    private static final int PLAIN_START = 6;

    private DeviceName() {}

    /** The name of the device that stands for something with this name: the same, or a short one where that is too long. */
    public static String of(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        return "%s-%08x".formatted(name.substring(0, PLAIN_START), sum.getValue());
    }
}
