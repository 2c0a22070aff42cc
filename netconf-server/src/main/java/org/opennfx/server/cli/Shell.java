package org.opennfx.server.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.text.Printable;
import org.opennfx.server.cli.Console.Typed;
import org.opennfx.server.files.ClientFiles;
import org.opennfx.server.line.CommandProblem;
import org.opennfx.server.line.Flow;
import org.opennfx.server.line.Line;
import org.opennfx.server.line.Pipe;
import org.opennfx.server.operations.Session;
import org.opennfx.server.operations.SessionEnd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes lines from a console, one after the other, and has the mode do what they say. */
final class Shell {
    private static final Logger LOG = LoggerFactory.getLogger(Shell.class);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MMM dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Session session;
    private final Console console;
    private final Preferences preferences;
    private final Optional<ClientFiles> files;
    private final Deque<Mode> modes = new ArrayDeque<>();
    private int lines;

    Shell(Session session, Console console, Preferences preferences, Optional<ClientFiles> files) {
        this.session = session;
        this.console = console;
        this.preferences = preferences;
        this.files = files;
    }

    /** Until the first mode is left, or no more lines come. */
    SessionEnd converse(Mode first) {
        modes.push(first);
        try {
            return converse();
        } finally {
            modes.forEach(Mode::abandoned);
        }
    }

    private SessionEnd converse() {
        while (!modes.isEmpty()) {
            banner(modes.peek());
            switch (console.command(modes.peek())) {
                case Typed.Text(var line) -> perform(line);
                case Typed.Nothing() -> { }
                case Typed.End(var why) -> {
                    return why;
                }
            }
        }
        return SessionEnd.closed();
    }

    private void banner(Mode mode) {
        if (console.isTerminal()) {
            mode.banner().ifPresent(this::banner);
        }
    }

    private void banner(String text) {
        if (lines > 0) {
            tell("");
        }
        tell(text);
    }

    /**
     * Does commands up to the first that is not done, or until the first mode is left.
     *
     * @return whether all were done
     */
    boolean perform(Mode first, Request request) {
        modes.push(first);
        try {
            for (var command : request.commands()) {
                if (modes.isEmpty()) {
                    break;
                }
                if (!perform(command)) {
                    tellWhereItStops(command, request);
                    return false;
                }
            }
            return true;
        } finally {
            modes.forEach(Mode::abandoned);
        }
    }

    /** Of several commands, nobody would know otherwise which one it was. */
    private void tellWhereItStops(String command, Request request) {
        if (request.commands().size() > 1) {
            tell("error: stopped at '" + Printable.line(command) + "'");
            console.flush();
        }
    }

    private boolean perform(String text) {
        lines++;
        session.asked();
        try (var _ = console.interruptible()) {
            return performed(text);
        } finally {
            session.answered();
            console.flush();
        }
    }

    private boolean performed(String text) {
        try {
            var line = Line.of(text);
            if (!line.words().isEmpty()) {
                follow(run(line));
            }
            return true;
        } catch (CommandProblem e) {
            new Completion.Wrong(e).lines(indent()).forEach(this::tell);
        } catch (RpcException e) {
            e.errors().forEach(error -> tell("error: " + error.message()));
        } catch (Abandoned e) {
            LOG.debug("{}: broken off: {}", session, e.getMessage());
        } catch (RuntimeException e) {
            var number = session.id() + "-" + lines;
            LOG.error("{}: unexpected failure {}", session, number, e);
            tell("error: unexpected failure " + number + ", see the log of the server");
        }
        return false;
    }

    private int indent() {
        return console.isTerminal() ? Optional.ofNullable(modes.peek()).map(mode -> mode.prompt().length()).orElse(0) : 0;
    }

    private Mode.Next run(Line line) {
        if (preferences.timestamp()) {
            console.write(TIME.format(Instant.now()));
        }
        try (var saved = new AnswerFiles("output", files, console::write, console::requireWanted)) {
            var flow = line.through(pages(line), saved);
            var next = modes.getFirst().run(line, new SessionScreen(console, flow));
            flow.end();
            return next;
        }
    }

    private Flow pages(Line line) {
        var paged = console.isTerminal()
                && preferences.screenLength().orElseGet(console::rows) > 0
                && !line.has(Pipe.NO_MORE);
        return paged ? new Pager(console, preferences, line.has(Pipe.HOLD)) : console::write;
    }

    private void follow(Mode.Next next) {
        switch (next) {
            case Mode.Next.Stay() -> { }
            case Mode.Next.Leave() -> modes.pop();
            case Mode.Next.Enter(var mode) -> modes.push(mode);
        }
    }

    private void tell(String text) {
        try {
            console.write(text);
        } catch (Abandoned e) {
            LOG.debug("{}: cannot be told: {}", session, text);
        }
    }
}
