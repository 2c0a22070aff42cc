package org.opennfx.server.cli;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opennfx.datastore.host.Audience;
import org.opennfx.server.commands.Command;

/** The answer of a command that is asked for again and again, each time in place of the one before. {@code q} or ^C ends it. */
final class LiveAnswer implements Remote {
    private static final String CLEAR = "\u001b[H\u001b[2J";
    private static final String LEAVING = "qQ\u0003\u001b";
    private static final String HELP = "Quit='q' or ESC";

    private final CliSession cli;
    private final Command command;
    private final Audience audience = Audience.patient();

    LiveAnswer(CliSession cli, Command command) {
        this.cli = cli;
        this.command = command;
    }

    static boolean isMeantBy(Command command) {
        return command.rpc().extension("nfx-cli", "live").isPresent();
    }

    @Override
    public Optional<byte[]> next() {
        if (audience.left().isDone()) {
            return Optional.empty();
        }
        var output = cli.operations().invoke(cli.session(), command.rpc(), command.input(), audience);
        return audience.left().isDone()
                ? Optional.empty()
                : Optional.of((CLEAR + shown(cli.device().screens().text(command.rpc(), output))).getBytes(StandardCharsets.UTF_8));
    }

    /** As much as the terminal has room for. */
    private String shown(String text) {
        var columns = Math.max(1, cli.console().columns());
        var rows = Math.max(2, cli.console().rows());
        return text.lines()
                .map(line -> line.substring(0, Math.min(columns - 1, line.length())))
                .limit(rows - 2L)
                .collect(Collectors.joining("\r\n", "", "\r\n" + HELP + "\r\n"));
    }

    @Override
    public void type(byte[] keys) {
        if (new String(keys, StandardCharsets.ISO_8859_1).chars().anyMatch(key -> LEAVING.indexOf(key) >= 0)) {
            close();
        }
    }

    @Override
    public void close() {
        audience.leave();
    }
}
