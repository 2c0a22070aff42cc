package org.opennfx.server.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.backends.programs.HypervisorShell;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.AnswerKind;
import org.opennfx.server.line.Line;
import org.opennfx.server.line.Words;

/** {@code root@localhost:~# }: the shell of the hypervisor, which is left with {@code exit} (thesis figure 29). */
record HypervisorMode(HypervisorShell shell) implements Mode {
    static final String HOST = "hypervisor";

    private static final List<String> LEAVING = List.of("exit", "logout");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Somebody comes from the device manager. */
    static Mode enter(HypervisorShell shell, Screen screen) {
        shell.enter().map(HypervisorMode::lastLogin).ifPresent(screen::message);
        return new HypervisorMode(shell);
    }

    private static String lastLogin(Instant before) {
        return "Last login: " + TIME.format(before) + " from jdm\n";
    }

    @Override
    public Optional<String> banner() {
        return Optional.empty();
    }

    @Override
    public String prompt() {
        return "root@" + HypervisorShell.HOST_NAME + ":~# ";
    }

    @Override
    public Next run(Line line, Screen screen) {
        AnswerKind.TEXT.requireSuits(line);
        var name = line.words().text(0);
        if (LEAVING.contains(name)) {
            screen.message("logout");
            screen.message("Connection to " + HOST + " closed.");
            return new Next.Leave();
        }
        shell.run(name, line.words().from(1).texts()).ifPresentOrElse(
                lines -> lines.forEach(screen::line),
                () -> screen.message("-bash: " + name + ": command not found"));
        return new Next.Stay();
    }

    @Override
    public List<Offer> offers(Words words) {
        return words.isEmpty()
                ? Stream.concat(
                                Stream.concat(LEAVING.stream(), shell.programs().stream()).sorted().map(name -> Offer.value(name, "")),
                                Stream.of(Offer.placeholder("command", "Command of the hypervisor")))
                        .toList()
                : List.of(Offer.placeholder("argument", "Argument of the command"), LocalCommand.END);
    }
}
