package org.opennfx.server.cli;

/** Shows an answer page by page. Before each further page, a key says how to go on. */
final class Pager implements Flow {
    private static final String MORE = "---(more)---";
    private static final char INTERRUPT = 3;

    private final Console console;
    private final Preferences preferences;
    private int left;

    Pager(Console console, Preferences preferences) {
        this.console = console;
        this.preferences = preferences;
        this.left = page();
    }

    /** A row stays free for the question. */
    private int page() {
        return Math.max(1, preferences.screenLength().orElseGet(console::rows) - 1);
    }

    @Override
    public void line(String text) {
        var rows = rows(text);
        if (rows > left) {
            left = goOn();
        }
        console.write(text);
        left -= rows;
    }

    private int rows(String text) {
        var columns = Math.max(1, console.columns());
        return Math.max(1, Math.ceilDiv(text.length(), columns));
    }

    /** @return how many rows may be shown now */
    private int goOn() {
        console.prompt(MORE);
        try {
            while (true) {
                var key = console.key().orElseThrow(() -> new Abandoned("the client is gone"));
                switch (key) {
                    case ' ', 'f' -> {
                        return page();
                    }
                    case '\r', '\n', 'j' -> {
                        return 1;
                    }
                    case 'd' -> {
                        return Math.max(1, page() / 2);
                    }
                    case 'G' -> {
                        return Integer.MAX_VALUE;
                    }
                    case 'q', 'Q', INTERRUPT -> throw new Abandoned("no more is wanted");
                    default -> { }
                }
            }
        } finally {
            console.prompt("\r" + " ".repeat(MORE.length()) + "\r");
        }
    }
}
