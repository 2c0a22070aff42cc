package org.opennfx.server.cli;

import java.io.IOException;
import java.util.List;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.server.operations.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code start shell}: a shell of the machine, as the user that the server runs as. It ends with the session; the log tells of it. */
record SystemShell(Session session) {
    private static final Logger LOG = LoggerFactory.getLogger(SystemShell.class);
    private static final String HELP = "Start shell";

    LocalCommand command() {
        return LocalCommand.plain("start shell", HELP, this::run);
    }

    /** Where there is none it can be typed, and is not offered. */
    static LocalCommand missing() {
        return LocalCommand.plain("start shell", HELP, _ -> {
            throw RpcError.application(
                            ErrorTag.OPERATION_NOT_SUPPORTED,
                            "there is no shell of the system: it is for super-users of a server that was started with --allow-shell")
                    .asException();
        });
    }

    private Mode.Next run(Screen screen) {
        LOG.warn("{} starts a shell of the system", session);
        try {
            screen.connect(ProgramAtTerminal.start(List.of("/bin/sh", "-i"), screen));
        } catch (IOException e) {
            throw RpcError.application(ErrorTag.OPERATION_FAILED, "start shell: " + e.getMessage()).asException();
        } finally {
            LOG.warn("the shell of {} has ended", session);
        }
        return new Mode.Next.Stay();
    }
}
