package org.opennfx.server.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One channel with a program at its server end, on a virtual thread that ends with the channel. */
final class ChannelService implements Command {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelService.class);

    private final ChannelProgram program;
    private final ChannelTransport transport;
    private final Duration patience;
    private ExitCallback exit;
    private Optional<ChannelOutput> output = Optional.empty();

    /** @param patience how long the client may take no output */
    ChannelService(ChannelProgram program, ChannelSession channel, Duration patience) {
        this.program = program;
        this.patience = patience;
        this.transport = new ChannelTransport(channel);
        this.exit = (_, _, _) -> { };
        channel.setDataReceiver(transport.receiver());
    }

    /** Never called: a channel with a data receiver has no stream. */
    @Override
    public void setInputStream(InputStream in) {
        throw new IllegalStateException("the channel has a receiver");
    }

    @Override
    public void setOutputStream(OutputStream out) {
        var patient = new ChannelOutput(out, patience);
        output = Optional.of(patient);
        transport.output(patient);
    }

    @Override
    public void setErrorStream(OutputStream err) {
        transport.errors(err);
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        exit = callback;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) throws IOException {
        Thread.ofVirtual().name("ssh " + transport.peer().user() + "@" + transport.peer().address()).start(() -> serve(environment));
    }

    private void serve(Environment environment) {
        var status = 1;
        try {
            status = program.run(transport, environment);
        } catch (RuntimeException e) {
            LOG.error("a session of {} ended unexpectedly", transport.peer(), e);
        } finally {
            end(status);
        }
    }

    /**
     * The exit status comes behind the output: where the client does not take that, MINA would give up and leave the channel
     * open.
     */
    private void end(int status) {
        if (output.filter(ChannelOutput::isStalled).isPresent()) {
            transport.close();
        } else {
            exit.onExit(status);
        }
    }

    @Override
    public void destroy(ChannelSession channel) {
        transport.ended();
    }
}
