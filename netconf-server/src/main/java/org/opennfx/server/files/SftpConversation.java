package org.opennfx.server.files;

import static org.apache.sshd.sftp.common.SftpConstants.SSH_FXP_INIT;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FX_BAD_MESSAGE;
import static org.apache.sshd.sftp.common.SftpConstants.SSH_FX_NO_SUCH_FILE;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.apache.sshd.common.util.buffer.BufferException;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.server.transport.Transport;

/**
 * SFTP, version 3 (draft-ietf-secsh-filexfer-02), with one client. What fails is told in the answer and, since clients show
 * only its number to people, on the standard error stream as well.
 */
final class SftpConversation {
    /** Nobody reads more. */
    private static final int MOST_WARNINGS = 100;

    private final Transport transport;
    private final SftpReplies replies;
    private final SftpHandles handles = new SftpHandles();
    private final SftpNameRequests names;
    private final SftpHandleRequests transfers;
    private int warnings;
    private String warned = "";

    SftpConversation(ClientFiles files, Transport transport) {
        this.transport = transport;
        this.replies = new SftpReplies(transport.output());
        this.names = new SftpNameRequests(files, replies);
        this.transfers = new SftpHandleRequests(files, handles, replies);
    }

    /**
     * Answers until the client ends. What is open then is closed, and no file complete by that.
     *
     * @throws IOException the client is gone, or what it sends is not SFTP
     */
    void converse() throws IOException {
        var in = new DataInputStream(transport.input());
        try (handles) {
            if (SftpMessage.read(in).type() != SSH_FXP_INIT) {
                throw new IOException("no SFTP");
            }
            replies.version();
            while (true) {
                answer(SftpMessage.read(in));
            }
        } catch (EOFException _) {
            // the client has nothing more to ask
        }
    }

    private void answer(SftpMessage message) throws IOException {
        var id = message.content().getInt();
        try {
            if (!names.answer(id, message) && !transfers.answer(id, message)) {
                throw Unsupported.request(message.type());
            }
        } catch (RpcException e) {
            refuse(id, FileFailure.of(e));
        } catch (BufferException e) {
            refuse(id, new FileFailure(SSH_FX_BAD_MESSAGE, "the request cannot be read"));
        }
    }

    private void refuse(int id, FileFailure failure) throws IOException {
        // clients ask for files to find out whether they are there
        if (failure.status() != SSH_FX_NO_SUCH_FILE && warnings < MOST_WARNINGS && !failure.words().equals(warned)) {
            warnings++;
            warned = failure.words();
            transport.warn(warned);
        }
        replies.status(id, failure.status(), failure.words());
    }
}
