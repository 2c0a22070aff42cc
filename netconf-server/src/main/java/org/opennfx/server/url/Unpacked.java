package org.opennfx.server.url;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/** Configurations as they were before gzip packed them (RFC 1952), as {@code system archival} does. */
public final class Unpacked {
    private Unpacked() {}

    /**
     * What was packed, or the same bytes where nothing was. Few bytes may become many: the reader has to have a limit.
     *
     * @throws IOException what is packed is damaged, here or later
     */
    public static InputStream of(InputStream in) throws IOException {
        var begin = new PushbackInputStream(in, Short.BYTES);
        var bytes = begin.readNBytes(Short.BYTES);
        begin.unread(bytes);
        return isPacked(bytes) ? new GZIPInputStream(begin) : begin;
    }

    private static boolean isPacked(byte[] begin) {
        return begin.length == Short.BYTES
                && (Byte.toUnsignedInt(begin[1]) << Byte.SIZE | Byte.toUnsignedInt(begin[0])) == GZIPInputStream.GZIP_MAGIC;
    }
}
