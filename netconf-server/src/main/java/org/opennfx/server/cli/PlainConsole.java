package org.opennfx.server.cli;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.server.operations.SessionEnd;
import org.opennfx.server.transport.Transport;

/** The streams of a script: its lines are commands, nothing is echoed, and there are no prompts. */
final class PlainConsole implements Console {
    private static final int LONGEST_LINE = 64 * 1024;

    private final InputStream in;
    private final Writer out;

    PlainConsole(Transport transport) {
        this.in = new BufferedInputStream(transport.input());
        this.out = new BufferedWriter(new OutputStreamWriter(transport.output(), StandardCharsets.UTF_8));
    }

    @Override
    public Typed command(Mode mode) {
        return line();
    }

    @Override
    public Typed answer(String question, Echo echo) {
        var answer = line();
        if (answer instanceof Typed.End) {
            // whoever reads the output has to know why nothing was done
            write(question.strip());
        }
        return answer;
    }

    private Typed line() {
        flush();
        try {
            var bytes = new ByteArrayOutputStream();
            var next = in.read();
            for (; next >= 0 && next != '\n'; next = in.read()) {
                if (bytes.size() == LONGEST_LINE) {
                    var reason = "a line is longer than " + LONGEST_LINE + " bytes";
                    write("error: " + reason);
                    flush();
                    return new Typed.End(new SessionEnd(SessionEnd.Reason.OTHER, reason));
                }
                bytes.write(next);
            }
            return next < 0 && bytes.size() == 0
                    ? new Typed.End(SessionEnd.closed())
                    : new Typed.Text(bytes.toString(StandardCharsets.UTF_8).stripTrailing());
        } catch (IOException e) {
            return new Typed.End(SessionEnd.lost(e));
        }
    }

    @Override
    public Optional<Character> key() {
        return Optional.empty();
    }

    @Override
    public void write(String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new Abandoned(String.valueOf(e.getMessage()));
        }
    }

    /** Nobody can break off a script but by going, which shows when it is written to. */
    @Override
    public void requireWanted() {}

    @Override
    public void prompt(String text) {}

    /** Nobody types whom they could be shown to. */
    @Override
    public void notice(List<String> lines) {}

    @Override
    public void broadcast(List<String> lines) {}

    @Override
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new Abandoned(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public int columns() {
        return 0;
    }

    @Override
    public int rows() {
        return 0;
    }

    @Override
    public void connect(Remote remote) {
        throw RpcError.application(ErrorTag.OPERATION_NOT_SUPPORTED, "this needs a terminal").asException();
    }

    @Override
    public List<Past> history() {
        return List.of();
    }

    @Override
    public boolean isTerminal() {
        return false;
    }

    @Override
    public Interruptible interruptible() {
        return () -> { };
    }

    @Override
    public Interruptible onBreak(Runnable action) {
        return () -> { };
    }
}
