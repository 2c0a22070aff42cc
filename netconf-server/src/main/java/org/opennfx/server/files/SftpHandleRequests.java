package org.opennfx.server.files;

import static org.apache.sshd.sftp.common.SftpConstants.SSH_FXF_APPEND;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FXF_CREAT;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FXF_EXCL;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FXF_READ;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FXF_WRITE;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FXP_CLOSE;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FXP_EXTENDED;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FXP_FSETSTAT;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FXP_FSTAT;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FXP_OPEN;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FXP_OPENDIR;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FXP_READ;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FXP_READDIR;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FXP_WRITE;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FX_EOF;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.common.util.buffer.Buffer;
import org.opennfx.backends.files.DeviceFile;
import org.opennfx.backends.files.DevicePath;
import org.opennfx.backends.files.Upload;

/** The requests that open files, and those about what is open. */
record SftpHandleRequests(ClientFiles files, SftpHandles handles, SftpReplies replies) {
    /** In bytes: what is around it has to have room in a packet. */
    private static final int MOST_AT_ONCE = SftpMessage.LARGEST - 1024;

    private static final int NAMES_AT_ONCE = 100;
    /** No disk has such a place, and it can be counted on from there. */
    private static final long FARTHEST = 1L << 60;

    /** @return whether it is such a request */
    boolean answer(int id, SftpMessage message) throws IOException {
        var in = message.content();
        switch (message.type()) {
            case SSH_FXP_OPEN -> open(id, in);
            case SSH_FXP_OPENDIR -> list(id, in);
            case SSH_FXP_CLOSE -> close(id, handles.remove(in.getString()));
            case SSH_FXP_READ -> read(id, in);
            case SSH_FXP_WRITE -> write(id, in);
            case SSH_FXP_READDIR -> tell(id, handles.find(in.getString(), SftpHandle.Listing.class));
            case SSH_FXP_FSTAT -> look(id, handles.find(in.getString(), SftpHandle.class));
            case SSH_FXP_FSETSTAT -> keep(id, in);
            case SSH_FXP_EXTENDED -> extended(id, in);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void open(int id, Buffer in) throws IOException {
        handles.requireRoom();
        var path = DevicePath.of(in.getString());
        var flags = in.getInt();
        replies.handle(id, handles.add(FileFailure.about(path, () -> open(path, flags))));
    }

    private SftpHandle open(DevicePath path, int flags) throws IOException {
        if ((flags & SSH_FXF_WRITE) == 0) {
            return new SftpHandle.Reading(path, files.read(path));
        }
        if ((flags & SSH_FXF_READ) != 0 || (flags & SSH_FXF_CREAT) == 0) {
            throw Unsupported.because(path + ": can be replaced only as a whole");
        }
        return new SftpHandle.Writing(path, upload(path, flags), (flags & SSH_FXF_APPEND) != 0);
    }

    private Upload upload(DevicePath path, int flags) throws IOException {
        if ((flags & SSH_FXF_EXCL) != 0) {
            return files.receiveNew(path);
        }
        // scp does not ask to truncate a file that it replaces, and sets its size at the end
        return (flags & SSH_FXF_APPEND) != 0 ? files.goOn(path) : files.receive(path);
    }

    private void list(int id, Buffer in) throws IOException {
        handles.requireRoom();
        var path = DevicePath.of(in.getString());
        var listed = FileFailure.about(path, () -> new ArrayList<>(files.list(path)));
        replies.handle(id, handles.add(new SftpHandle.Listing(path, listed)));
    }

    private void tell(int id, SftpHandle.Listing listing) throws IOException {
        var next = listing.left().subList(0, Math.min(NAMES_AT_ONCE, listing.left().size()));
        if (next.isEmpty()) {
            replies.status(id, SSH_FX_EOF, "");
            return;
        }
        replies.names(id, List.copyOf(next));
        next.clear();
    }

    private void read(int id, Buffer in) throws IOException {
        var handle = handles.find(in.getString(), SftpHandle.Reading.class);
        var offset = in.getLong();
        var bytes = new byte[(int) Math.min(in.getUInt(), MOST_AT_ONCE)];
        var read = FileFailure.about(handle.path(), () -> handle.file().read(ByteBuffer.wrap(bytes), Math.max(0, offset)));
        if (read < 0) {
            replies.status(id, SSH_FX_EOF, "");
        } else {
            replies.data(id, bytes, read);
        }
    }

    private void write(int id, Buffer in) throws IOException {
        var handle = handles.find(in.getString(), SftpHandle.Writing.class);
        var given = in.getLong();
        var bytes = ByteBuffer.wrap(in.getBytes());
        var offset = handle.append() ? handle.upload().size() : given;
        if (offset < 0 || offset > FARTHEST) {
            throw Unsupported.because(handle.path() + ": no such place in a file");
        }
        FileFailure.about(handle.path(), () -> {
            handle.upload().write(offset, bytes);
            return offset;
        });
        replies.ok(id);
    }

    /** A file that came is in its place when the client is told so. */
    private void close(int id, SftpHandle handle) throws IOException {
        FileFailure.about(handle.path(), () -> {
            try (handle) {
                if (handle instanceof SftpHandle.Writing writing) {
                    writing.complete();
                }
            }
            return handle;
        });
        replies.ok(id);
    }

    private void look(int id, SftpHandle handle) throws IOException {
        replies.attributes(id, FileFailure.about(handle.path(), () -> attributes(handle)));
    }

    private DeviceFile attributes(SftpHandle handle) throws IOException {
        var seen = files.look(handle.path());
        return handle instanceof SftpHandle.Writing(_, var upload, _) ? seen.ofSize(upload.size()) : seen;
    }

    private static void force(SftpHandle.Writing handle) {
        FileFailure.about(handle.path(), () -> {
            handle.upload().force();
            return handle;
        });
    }

    /** As {@link SftpNameRequests} does with a file that is not open. */
    private void keep(int id, Buffer in) throws IOException {
        var handle = handles.find(in.getString(), SftpHandle.class);
        if (SftpAttributes.saysSize(in) && !(handle instanceof SftpHandle.Writing writing && writing.isOfSize(in.getLong()))) {
            throw Unsupported.because(handle.path() + ": files are not cut");
        }
        replies.ok(id);
    }

    private void extended(int id, Buffer in) throws IOException {
        var name = in.getString();
        switch (SftpExtension.named(name).orElseThrow(() -> Unsupported.because(name + " is not supported"))) {
            case FSYNC -> {
                force(handles.find(in.getString(), SftpHandle.Writing.class));
                replies.ok(id);
            }
            case LIMITS -> replies.numbers(id, SftpMessage.LARGEST, MOST_AT_ONCE, MOST_AT_ONCE, SftpHandles.MOST);
        }
    }
}
