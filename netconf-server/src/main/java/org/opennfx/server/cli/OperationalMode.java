package org.opennfx.server.cli;

import java.util.List;
import java.util.Optional;
import org.opennfx.server.operations.Session;

/** The mode a session begins in: it shows and does what is not configuration. */
final class OperationalMode implements Mode {
    private static final Keywords WORDS = new Keywords(List.of(
            Offer.keyword("exit", "Exit the management session"),
            Offer.keyword("quit", "Exit the management session")));

    private final CliDevice device;
    private final Session session;

    OperationalMode(CliDevice device, Session session) {
        this.device = device;
        this.session = session;
    }

    @Override
    public Optional<String> banner() {
        return Optional.of("{master:0}");
    }

    @Override
    public String prompt() {
        return session.user() + "@" + device.hostName() + "> ";
    }

    @Override
    public Next run(Line line, Screen screen) {
        return switch (WORDS.full(line.words(), 0)) {
            case "exit", "quit" -> new Next.Leave();
            default -> new Next.Stay();
        };
    }

    @Override
    public List<Offer> offers(Words words) {
        return words.isEmpty() ? WORDS.offers() : List.of(Offer.end("Execute this command"));
    }
}
