package org.opennfx.server.cli;

import java.io.IOError;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.opennfx.datastore.text.Printable;
import org.opennfx.server.operations.SessionEnd;
import org.opennfx.server.transport.Pty;
import org.opennfx.server.transport.Transport;

/** A terminal at which lines are edited, completed and remembered. */
final class TerminalConsole implements Console {
    /** In characters; what is typed beyond it is not taken. */
    static final int LONGEST_LINE = 16 * 1024;

    private final SshTerminal terminal;
    private final CommandEditor commands;
    private final LineEditor answers;
    private final Pulse pulse;
    private final Preferences preferences;

    private TerminalConsole(SshTerminal terminal, Preferences preferences) {
        this.terminal = terminal;
        this.commands = new CommandEditor(terminal, preferences);
        this.answers = new LineEditor(terminal);
        this.pulse = new Pulse(terminal.writer());
        this.preferences = preferences;
        answers.setVariable(LineReader.DISABLE_HISTORY, true);
    }

    static TerminalConsole open(Transport transport, Pty pty, Preferences preferences) {
        return new TerminalConsole(SshTerminal.open(transport, pty, preferences), preferences);
    }

    @Override
    public Typed command(Mode mode) {
        return typed(() -> commands.read(mode));
    }

    @Override
    public Typed answer(String question, Echo echo) {
        var interruptible = terminal.interruptible(false);
        try (var _ = pulse.rest()) {
            return terminal.isInterrupted()
                    ? new Typed.Nothing()
                    : typed(() -> echo == Echo.SEEN ? answers.line(question) : answers.secret(question));
        } finally {
            terminal.interruptible(interruptible);
        }
    }

    @FunctionalInterface
    private interface Reading {
        String line();
    }

    private Typed typed(Reading reading) {
        try {
            return new Typed.Text(reading.line());
        } catch (UserInterruptException _) {
            return terminal.isEnded() ? new Typed.End(terminal.end()) : new Typed.Nothing();
        } catch (EndOfFileException | IOError _) {
            // the other is what drawing a line says when its channel is closed
            return new Typed.End(terminal.end());
        }
    }

    @Override
    public Optional<Character> key() {
        var interruptible = terminal.interruptible(false);
        try (var _ = pulse.rest()) {
            terminal.flush();
            if (terminal.isInterrupted()) {
                return Optional.empty();
            }
            var next = terminal.reader().read();
            return next < 0 ? Optional.empty() : Optional.of((char) next);
        } catch (IOException e) {
            throw new Abandoned(String.valueOf(e.getMessage()));
        } finally {
            terminal.interruptible(interruptible);
        }
    }

    @Override
    public void requireWanted() {
        if (terminal.isInterrupted() || terminal.isEnded()) {
            throw new Abandoned("broken off");
        }
    }

    @Override
    public void write(String line) {
        requireWanted();
        pulse.write(() -> terminal.writer().println(Printable.text(line)));
        if (terminal.writer().checkError()) {
            terminal.end(new SessionEnd(SessionEnd.Reason.DROPPED, "the client takes no output"));
            throw new Abandoned("the client takes no output");
        }
    }

    @Override
    public void prompt(String text) {
        terminal.writer().print(text);
        terminal.flush();
    }

    @Override
    public void notice(List<String> lines) {
        requireClient();
        pulse.write(() -> commands.printAbove(Printable.text(String.join("\n", lines))));
    }

    @Override
    public void broadcast(List<String> lines) {
        requireClient();
        pulse.write(() -> commands.showAnew(lines));
    }

    private void requireClient() {
        if (terminal.isEnded()) {
            throw new Abandoned("the client is gone");
        }
    }

    @Override
    public void flush() {
        terminal.flush();
    }

    @Override
    public int columns() {
        return terminal.getSize().getColumns();
    }

    @Override
    public int rows() {
        return terminal.getSize().getRows();
    }

    @Override
    public void connect(Remote remote) {
        try (var _ = pulse.rest()) {
            terminal.connect(remote);
        }
    }

    @Override
    public List<Past> history() {
        return commands.past();
    }

    @Override
    public boolean isTerminal() {
        return true;
    }

    @Override
    public Interruptible interruptible() {
        terminal.beginInterruptible();
        var beating = isWatched() ? pulse.begin() : pulse.rest();
        return () -> {
            beating.close();
            terminal.interruptible(false);
        };
    }

    /** Whoever wants no pages, or has a terminal that can only write on, is taken for a program that expects answers alone. */
    private boolean isWatched() {
        return preferences.screenLength().orElse(1) > 0 && !terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }

    @Override
    public Interruptible onBreak(Runnable action) {
        terminal.onBreak(Optional.of(action));
        return () -> terminal.onBreak(Optional.empty());
    }
}
