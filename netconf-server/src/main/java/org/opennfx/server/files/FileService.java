package org.opennfx.server.files;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import org.opennfx.backends.files.DeviceFiles;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.server.operations.AccessControl;
import org.opennfx.server.operations.Operations;
import org.opennfx.server.operations.ServedSessions;
import org.opennfx.server.operations.Session;
import org.opennfx.server.operations.SessionEnd;
import org.opennfx.server.transport.ShellRequest;
import org.opennfx.server.transport.ShellService;
import org.opennfx.server.transport.StreamService;
import org.opennfx.server.transport.Transport;

/** SFTP and scp: each client has a session among the others, which is limited, killed and logged as they are. */
public final class FileService {
    private static final int FAILED = 1;

    private final DeviceFiles files;
    private final AccessControl access;
    private final Function<String, Duration> idle;
    private final ServedSessions sftp;
    private final ServedSessions scp;

    /** @param idle how long a session of a user may be without a request; zero for ever */
    public FileService(DeviceFiles files, AccessControl access, Operations operations, Function<String, Duration> idle) {
        this.files = files;
        this.access = access;
        this.idle = idle;
        this.sftp = new ServedSessions(operations, "sftp", _ -> { });
        this.scp = new ServedSessions(operations, "scp", _ -> { });
    }

    /** What is done in a session. */
    @FunctionalInterface
    private interface Conversation {
        void with(ClientFiles files) throws IOException;
    }

    /** The subsystem {@code sftp}. */
    public StreamService sftp() {
        return new StreamService() {
            @Override
            public void serve(Transport transport) {
                sftp.serve(transport, session ->
                        converse(session, transport, user -> new SftpConversation(user, transport).converse()));
            }

            @Override
            public void leave(Duration patience) {
                sftp.leave(patience);
            }
        };
    }

    /** What the program {@code scp} of clients runs as a command. */
    public ShellService scp() {
        return this::scp;
    }

    private int scp(Transport transport, ShellRequest request) {
        try {
            var command = request.command().flatMap(ScpCommand::of);
            if (command.isEmpty()) {
                transport.refuse("scp is for the scp of another machine");
                return FAILED;
            }
            var stream = new ScpStream(transport);
            scp.serve(transport, session -> converse(session, transport, user -> copy(command.get(), user, stream)));
            return stream.hasFailed() ? FAILED : 0;
        } catch (RpcException e) {
            transport.refuse(FileFailure.of(e).words());
            return FAILED;
        }
    }

    private static void copy(ScpCommand command, ClientFiles files, ScpStream stream) throws IOException {
        if (command.receive()) {
            new ScpSink(files, stream, command).run();
        } else {
            new ScpSource(files, stream, command).run();
        }
    }

    private SessionEnd converse(Session session, Transport transport, Conversation conversation) {
        transport.readTimeout(idle.apply(session.user()));
        try {
            conversation.with(new ClientFiles(files, access, session.user()));
            return SessionEnd.closed();
        } catch (IOException e) {
            return SessionEnd.lost(e);
        }
    }
}
