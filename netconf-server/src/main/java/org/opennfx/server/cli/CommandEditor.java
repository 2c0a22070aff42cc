package org.opennfx.server.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jline.reader.LineReader;
import org.opennfx.datastore.text.Printable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Edits commands: they are completed by the mode they are for. */
final class CommandEditor extends LineEditor {
    private static final Logger LOG = LoggerFactory.getLogger(CommandEditor.class);

    private final Preferences preferences;
    /** Other threads ask, too. */
    private volatile Optional<Mode> current = Optional.empty();

    CommandEditor(SshTerminal terminal, Preferences preferences) {
        super(terminal);
        this.preferences = preferences;
        bind("cli-space", this::space, " ");
        bind("cli-tab", () -> react(Completion::tab), "\t");
        bind("cli-help", this::help, "?");
    }

    String read(Mode of) {
        current = Optional.of(of);
        return line(of.prompt());
    }

    /** Shows lines above the one that is being typed, and that with what the mode says now of where one is. Called by any thread. */
    void showAnew(List<String> lines) {
        lock.lock();
        try {
            var banner = reading ? current.flatMap(Mode::banner) : Optional.<String>empty();
            current.map(Mode::prompt).map(LineEditor::asItIs).ifPresent(this::setPrompt);
            printAbove(Printable.text(String.join("\n", Stream.concat(lines.stream(), banner.stream()).toList())));
        } finally {
            lock.unlock();
        }
    }

    List<Console.Past> past() {
        return StreamSupport.stream(getHistory().spliterator(), false)
                .map(entry -> new Console.Past(entry.time(), entry.line()))
                .toList();
    }

    private Mode mode() {
        return current.orElseThrow();
    }

    private Completion completion() {
        return Completion.of(mode(), buf.upToCursor());
    }

    private boolean atEnd() {
        return buf.cursor() == buf.length();
    }

    private boolean space() {
        if (!preferences.completesOnSpace() || !atEnd()) {
            return plain();
        }
        return react(Completion::space);
    }

    private boolean help() {
        if (completion().isInQuotes()) {
            return plain();
        }
        return react(Completion::help);
    }

    private boolean plain() {
        return getWidgets().get(LineReader.SELF_INSERT).apply();
    }

    /** What goes wrong here costs the help, and neither the line nor the session. */
    private boolean react(Function<Completion, Completion.Reaction> key) {
        try {
            return react(key.apply(completion()));
        } catch (RuntimeException e) {
            LOG.error("unexpected failure at the completion of a line", e);
            return beep();
        }
    }

    private boolean react(Completion.Reaction reaction) {
        switch (reaction) {
            case Completion.Insert(var text) -> buf.write(text);
            case Completion.Rewrite(var erased, var text) -> {
                buf.backspace(erased);
                buf.write(text);
            }
            case Completion.Listing(var offers) -> show("?", new OfferList(offers).lines());
            case Completion.Wrong wrong -> show("", wrong.lines(mode().prompt().length()));
        }
        return true;
    }

    /** Below the line, which is shown again behind it, with what stands above it. */
    private void show(String typed, List<String> lines) {
        // what has come with the key is not drawn yet
        callWidget(LineReader.REDISPLAY);
        var out = terminal.writer();
        out.println(typed);
        lines.forEach(line -> out.println(Printable.text(line)));
        mode().banner().ifPresent(banner -> out.println(Printable.text(banner)));
        callWidget(LineReader.REDRAW_LINE);
        callWidget(LineReader.REDISPLAY);
    }
}
