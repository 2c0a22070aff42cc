package org.opennfx.server.cli;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import org.opennfx.server.cli.Console.Echo;
import org.opennfx.server.cli.Console.Typed;
import org.opennfx.server.line.Flow;
import org.opennfx.server.line.LinePattern;

/**
 * Shows an answer page by page. Before each further page, a key says how to go on. Some lines ahead are taken, so that it is known how
 * much there is of an answer that is not very long; a long one waits.
 */
final class Pager implements Flow {
    private static final char INTERRUPT = 3;
    private static final String HELP = """
            ---(Help for CLI automore)---
            Move down one line:                Enter or j
            Move down half a page:             Tab or d
            Move down one page:                Space or f
            Move up one line:                  k
            Move up half a page:               u
            Move up one page:                  b
            Move to the top of the output:     g
            Move to the bottom of the output:  G
            Search forward for a pattern:      /PATTERN
            Repeat the search:                 n
            Display this help text:            h
            Quit:                              q, Q or ^C
            """;

    /** What is looked for: nothing is shown before. */
    private record Search(Predicate<String> wanted, String failure) {
        /** The end of the answer. */
        static final Search FOR_END = new Search(_ -> false, "");
    }

    private final Console console;
    private final Preferences preferences;
    private final boolean holds;
    private final PagedLines lines = new PagedLines();
    private Optional<Search> search = Optional.empty();
    private Optional<Predicate<String>> pattern = Optional.empty();
    private int left;
    private boolean begins = true;
    private boolean complete;

    /** @param holds whether the last page waits for a key, too */
    Pager(Console console, Preferences preferences, boolean holds) {
        this.console = console;
        this.preferences = preferences;
        this.holds = holds;
        this.left = page();
    }

    /** A row stays free for the question. */
    private int page() {
        return Math.max(1, preferences.screenLength().orElseGet(console::rows) - 1);
    }

    private int rows(String text) {
        var columns = Math.max(1, console.columns());
        return Math.max(1, Math.ceilDiv(text.length(), columns));
    }

    @Override
    public void line(String text) {
        lines.add(text);
        seek();
        if (search.isEmpty()) {
            show();
            while (lines.isFull()) {
                ask();
            }
        }
        lines.forget();
    }

    /** Each part of an answer that comes in parts, such as the lines of ping, has a page of its own. */
    @Override
    public void flush() {
        while (search.isEmpty() && lines.hasNext()) {
            ask();
        }
        left = page();
    }

    @Override
    public void end() {
        complete = true;
        seek();
        while (lines.hasNext() || holds) {
            ask();
        }
    }

    /** Looks for what is sought among the lines that have come, and at the end gives up. */
    private void seek() {
        search.ifPresent(sought -> {
            var found = lines.find(lines.next(), sought.wanted());
            if (found.isPresent()) {
                search = Optional.empty();
                lines.goTo(found.getAsLong());
                showPage();
            } else if (complete) {
                search = Optional.empty();
                lines.goTo(lines.above(lines.end(), page(), this::rows));
                showPage();
                if (!sought.failure().isEmpty()) {
                    console.write(sought.failure());
                }
            } else {
                lines.goTo(lines.end());
            }
        });
    }

    private void showPage() {
        down(page());
    }

    /** What there is room for; after a key, it is one line at least. */
    private void show() {
        while (lines.hasNext() && (begins || rows(lines.peek()) <= left)) {
            begins = false;
            left -= rows(lines.peek());
            console.write(lines.peek());
            lines.skip();
        }
    }

    private void ask() {
        var more = more();
        console.prompt(more);
        var key = key(more);
        switch (key) {
            case ' ', 'f' -> down(page());
            case '\r', '\n', 'j' -> down(1);
            case 'd', '\t' -> down(half());
            case 'b' -> up(page());
            case 'u' -> up(half());
            case 'k' -> up(1);
            case 'g' -> to(0);
            case 'G' -> search(Search.FOR_END);
            case '/' -> readPattern();
            case 'n' -> pattern.ifPresent(this::find);
            case 'h' -> HELP.lines().forEach(console::write);
            case 'q', 'Q', INTERRUPT -> throw new Abandoned("no more is wanted");
            default -> { }
        }
    }

    private String more() {
        return complete ? "---(more " + lines.next() * 100 / Math.max(1, lines.end()) + "%)---" : "---(more)---";
    }

    private char key(String more) {
        try {
            return console.key().orElseThrow(() -> new Abandoned("the client is gone"));
        } finally {
            console.prompt("\r" + " ".repeat(more.length()) + "\r");
        }
    }

    private int half() {
        return Math.max(1, page() / 2);
    }

    private void down(int rows) {
        left = rows;
        begins = true;
        show();
    }

    private void up(int rows) {
        to(lines.above(top(), rows, this::rows));
    }

    private void to(long line) {
        lines.goTo(line);
        showPage();
    }

    /** The first line on the terminal. */
    private long top() {
        return lines.above(lines.next(), page(), this::rows);
    }

    private void search(Search wanted) {
        search = Optional.of(wanted);
        seek();
    }

    private void readPattern() {
        if (console.answer("/", Echo.SEEN) instanceof Typed.Text(var text) && !text.isEmpty()) {
            try {
                var wanted = LinePattern.of(text);
                pattern = Optional.of(wanted);
                find(wanted);
            } catch (PatternSyntaxException e) {
                console.write("invalid regular expression: " + e.getDescription());
            }
        }
    }

    /** Below the first line that is on the terminal. */
    private void find(Predicate<String> wanted) {
        var shown = lines.find(top() + 1, wanted);
        if (shown.isPresent()) {
            to(shown.getAsLong());
        } else if (complete) {
            console.write("Pattern not found");
        } else {
            search(new Search(wanted, "Pattern not found"));
        }
    }
}
