package org.opennfx.server.files;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.sftp.common.SftpConstants;
import org.opennfx.backends.files.DeviceFile;

/** Writes the packets of the server, each at once. */
final class SftpReplies {
    private final DataOutputStream out;

    SftpReplies(OutputStream out) {
        this.out = new DataOutputStream(new BufferedOutputStream(out, SftpMessage.LARGEST));
    }

    /** Version 3, with the extensions of OpenSSH that are there. */
    void version() throws IOException {
        var packet = new ByteArrayBuffer();
        packet.putByte((byte) SftpConstants.SSH_FXP_VERSION);
        packet.putInt(SftpConstants.SFTP_V3);
        for (var extension : List.of(SftpExtension.values())) {
            packet.putString(extension.wireName());
            packet.putString("1");
        }
        send(packet);
    }

    void ok(int id) throws IOException {
        status(id, SftpConstants.SSH_FX_OK, "");
    }

    void status(int id, int status, String words) throws IOException {
        var packet = packet(SftpConstants.SSH_FXP_STATUS, id);
        packet.putInt(status);
        packet.putString(words);
        packet.putString("");
        send(packet);
    }

    void handle(int id, String name) throws IOException {
        var packet = packet(SftpConstants.SSH_FXP_HANDLE, id);
        packet.putString(name);
        send(packet);
    }

    void data(int id, byte[] bytes, int length) throws IOException {
        var packet = packet(SftpConstants.SSH_FXP_DATA, id);
        packet.putBytes(bytes, 0, length);
        send(packet);
    }

    void attributes(int id, DeviceFile file) throws IOException {
        var packet = packet(SftpConstants.SSH_FXP_ATTRS, id);
        SftpAttributes.write(file, packet);
        send(packet);
    }

    void names(int id, List<DeviceFile> files) throws IOException {
        var packet = packet(SftpConstants.SSH_FXP_NAME, id);
        packet.putInt(files.size());
        for (var file : files) {
            packet.putString(file.name());
            packet.putString(SftpAttributes.line(file));
            SftpAttributes.write(file, packet);
        }
        send(packet);
    }

    /** A name alone, of what need not be there. */
    void name(int id, String name) throws IOException {
        var packet = packet(SftpConstants.SSH_FXP_NAME, id);
        packet.putInt(1);
        packet.putString(name);
        packet.putString(name);
        packet.putInt(0);
        send(packet);
    }

    /** The answer to an extended request, of 64-bit numbers. */
    void numbers(int id, long... numbers) throws IOException {
        var packet = packet(SftpConstants.SSH_FXP_EXTENDED_REPLY, id);
        for (var number : numbers) {
            packet.putLong(number);
        }
        send(packet);
    }

    private static ByteArrayBuffer packet(int type, int id) {
        var packet = new ByteArrayBuffer();
        packet.putByte((byte) type);
        packet.putInt(id);
        return packet;
    }

    private void send(ByteArrayBuffer packet) throws IOException {
        out.writeInt(packet.available());
        out.write(packet.array(), packet.rpos(), packet.available());
        out.flush();
    }

}
