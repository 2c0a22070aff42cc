package org.opennfx.server.files;

import static org.apache.sshd.sftp.common.SftpConstants.SSH_FXP_LSTAT;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FXP_MKDIR;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FXP_READLINK;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FXP_REALPATH;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FXP_REMOVE;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FXP_RENAME;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FXP_RMDIR;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FXP_SETSTAT;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FXP_STAT;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FXP_SYMLINK;

import java.io.IOException;
import org.apache.sshd.common.util.buffer.Buffer;
import org.opennfx.backends.files.DevicePath;

/** The requests about files that are named. */
record SftpNameRequests(ClientFiles files, SftpReplies replies) {
    /** @return whether it is such a request */
    boolean answer(int id, SftpMessage message) throws IOException {
        var in = message.content();
        switch (message.type()) {
            case SSH_FXP_LSTAT, SSH_FXP_STAT -> {
                var path = path(in);
                replies.attributes(id, FileFailure.about(path, () -> files.look(path)));
            }
            case SSH_FXP_REALPATH -> replies.name(id, path(in).toString());
            case SSH_FXP_SETSTAT -> keep(id, in);
            case SSH_FXP_REMOVE -> change(id, path(in), files::delete);
            case SSH_FXP_MKDIR -> change(id, path(in), files::makeDirectory);
            case SSH_FXP_RMDIR -> change(id, path(in), files::deleteDirectory);
            case SSH_FXP_RENAME -> {
                var from = path(in);
                var to = path(in);
                change(id, to, place -> files.rename(from, place));
            }
            case SSH_FXP_READLINK, SSH_FXP_SYMLINK -> throw Unsupported.because("links are not supported");
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Something that is done to a file. */
    @FunctionalInterface
    private interface Change {
        void of(DevicePath path) throws IOException;
    }

    private void change(int id, DevicePath path, Change change) throws IOException {
        FileFailure.about(path, () -> {
            change.of(path);
            return path;
        });
        replies.ok(id);
    }

    /** Times, owners and permissions stay the device's: clients set them after each transfer, and fail where they cannot. */
    private void keep(int id, Buffer in) throws IOException {
        var path = path(in);
        FileFailure.about(path, () -> files.look(path));
        if (SftpAttributes.saysSize(in)) {
            throw Unsupported.because(path + ": files are not cut");
        }
        replies.ok(id);
    }

    private static DevicePath path(Buffer in) {
        var path = in.getString();
        return DevicePath.of(path);
    }
}
