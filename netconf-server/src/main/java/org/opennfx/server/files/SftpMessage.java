package org.opennfx.server.files;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/** A packet of SFTP (draft-ietf-secsh-filexfer-02 3) without its type, to be read from the beginning. */
record SftpMessage(int type, Buffer content) {
    /** In bytes: a client may write as much at once as OpenSSH's takes, with room for what is around it. */
    static final int LARGEST = 256 * 1024;

    /**
     * Waits for one.
     *
     * @throws EOFException the client sends nothing more
     * @throws IOException it is none
     */
    static SftpMessage read(DataInputStream in) throws IOException {
        var length = in.readInt();
        if (length < 1 || length > LARGEST) {
            throw new IOException("a packet of " + Integer.toUnsignedString(length) + " bytes");
        }
        var bytes = new byte[length];
        in.readFully(bytes);
        return new SftpMessage(bytes[0] & 0xff, new ByteArrayBuffer(bytes, 1, length - 1));
    }
}
