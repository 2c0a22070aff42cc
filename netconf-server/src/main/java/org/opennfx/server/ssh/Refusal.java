package org.opennfx.server.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/** Says to somebody who asks for a shell or a command that there is none. */
final class Refusal implements Command {
    private static final byte[] WORDS =
            "This port serves NETCONF only: ask for the subsystem netconf.\r\n".getBytes(StandardCharsets.US_ASCII);

    private OutputStream errors = OutputStream.nullOutputStream();
    private ExitCallback exit = (_, _, _) -> { };

    @Override
    public void setInputStream(InputStream in) {}

    @Override
    public void setOutputStream(OutputStream out) {}

    @Override
    public void setErrorStream(OutputStream err) {
        errors = err;
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        exit = callback;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) throws IOException {
        errors.write(WORDS);
        errors.flush();
        exit.onExit(1, "not supported");
    }

    @Override
    public void destroy(ChannelSession channel) {}
}
