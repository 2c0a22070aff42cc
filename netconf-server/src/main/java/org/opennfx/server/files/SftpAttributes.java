package org.opennfx.server.files;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.sftp.common.SftpConstants;
import org.opennfx.backends.files.DeviceFile;

/** What SFTP tells of a file: size, kind and permissions, and times. The owner is not told. */
final class SftpAttributes {
    private static final int TOLD = SftpConstants.SSH_FILEXFER_ATTR_SIZE
            | SftpConstants.SSH_FILEXFER_ATTR_PERMISSIONS
            | SftpConstants.SSH_FILEXFER_ATTR_ACMODTIME;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMM dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int OCTAL_644 = 0b110_100_100;
    private static final int OCTAL_755 = 0b111_101_101;

    private SftpAttributes() {}

    static void write(DeviceFile file, Buffer out) {
        out.putInt(TOLD);
        out.putLong(file.size());
        out.putInt(mode(file));
        out.putInt(seconds(file.modified()));
        out.putInt(seconds(file.modified()));
    }

    static int permissions(DeviceFile file) {
        return file.isDirectory() ? OCTAL_755 : OCTAL_644;
    }

    private static int mode(DeviceFile file) {
        return permissions(file) | switch (file.kind()) {
            case FILE -> SftpConstants.S_IFREG;
            case DIRECTORY -> SftpConstants.S_IFDIR;
            case LINK -> SftpConstants.S_IFLNK;
        };
    }

    private static int seconds(Instant time) {
        return (int) time.getEpochSecond();
    }

    /** As {@code ls -l} writes it, which clients show as it is. */
    static String line(DeviceFile file) {
        var kind = switch (file.kind()) {
            case FILE -> "-rw-r--r--";
            case DIRECTORY -> "drwxr-xr-x";
            case LINK -> "lrwxrwxrwx";
        };
        return "%s 1 root root %12d %s %s".formatted(kind, file.size(), DATE.format(file.modified()), file.name());
    }

    /** Whether a client says of a file how large it is to be. */
    static boolean saysSize(Buffer attributes) {
        return (attributes.getInt() & SftpConstants.SSH_FILEXFER_ATTR_SIZE) != 0;
    }
}
