package org.opennfx.server.ssh;

import java.util.Optional;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.Signal;
import org.opennfx.server.transport.Pty;

/** What a client has asked for with {@code pty-req}, and said with {@code window-change} since (RFC 4254 6.2, 6.7). */
record ChannelPty(Environment environment) implements Pty {
    static Optional<Pty> of(Environment environment) {
        return environment.getEnv().containsKey(Environment.ENV_COLUMNS)
                ? Optional.of(new ChannelPty(environment))
                : Optional.empty();
    }

    @Override
    public String type() {
        return environment.getEnv().getOrDefault(Environment.ENV_TERM, "");
    }

    @Override
    public Size size() {
        return new Size(number(Environment.ENV_COLUMNS), number(Environment.ENV_LINES));
    }

    private int number(String variable) {
        try {
            return Integer.parseInt(environment.getEnv().getOrDefault(variable, "0"));
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    @Override
    public void whenResized(Runnable action) {
        environment.addSignalListener((_, _) -> action.run(), Signal.WINCH);
    }
}
