package org.opennfx.backends.state;

import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Who may do what with a file: in octal, and in letters for people. */
public final class FileMode {
    private static final int OCTAL = 8;

    private FileMode() {}

    /** Three digits, as {@code 644}. */
    static String octal(Set<PosixFilePermission> permissions) {
        var bits = 0;
        for (var each : PosixFilePermission.values()) {
            bits = bits * 2 + (permissions.contains(each) ? 1 : 0);
        }
        return String.format("%03o", bits);
    }

    /**
     * Nine letters, as {@code rw-r--r--}.
     *
     * @throws NumberFormatException where it is not in octal
     */
    public static String letters(String octal) {
        var bits = Integer.parseInt(octal, OCTAL);
        var all = PosixFilePermission.values();
        var permissions = EnumSet.noneOf(PosixFilePermission.class);
        var bit = 1 << (all.length - 1);
        for (var each : all) {
            if ((bits & bit) != 0) {
                permissions.add(each);
            }
            bit /= 2;
        }
        return PosixFilePermissions.toString(permissions);
    }
}
