package org.opennfx.server.line;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;

/** The pipes that let lines through, or not. */
final class Filters {
    private Filters() {}

    record Matching(Flow next, Predicate<String> wanted) implements Flow {
        @Override
        public void line(String text) {
            if (wanted.test(text)) {
                next.line(text);
            }
        }

        @Override
        public void flush() {
            next.flush();
        }

        @Override
        public void end() {
            next.end();
        }
    }

    record Trim(Flow next, int columns) implements Flow {
        @Override
        public void line(String text) {
            next.line(text.substring(Math.min(columns, text.length())));
        }

        @Override
        public void flush() {
            next.flush();
        }

        @Override
        public void end() {
            next.end();
        }
    }

    static final class From implements Flow {
        private final Flow next;
        private final Predicate<String> first;
        private boolean found;

        From(Flow next, Predicate<String> first) {
            this.next = next;
            this.first = first;
        }

        @Override
        public void line(String text) {
            found = found || first.test(text);
            if (found) {
                next.line(text);
            }
        }

        @Override
        public void flush() {
            next.flush();
        }

        @Override
        public void end() {
            if (!found) {
                next.line("Pattern not found");
            }
            next.end();
        }
    }

    static final class Count implements Flow {
        private final Flow next;
        private long lines;

        Count(Flow next) {
            this.next = next;
        }

        @Override
        public void line(String text) {
            lines++;
        }

        @Override
        public void end() {
            next.line("Count: " + lines + " lines");
            next.end();
        }
    }

    static final class Last implements Flow {
        private final Flow next;
        private final int most;
        private final Deque<String> kept = new ArrayDeque<>();

        Last(Flow next, int most) {
            this.next = next;
            this.most = most;
        }

        @Override
        public void line(String text) {
            kept.add(text);
            if (kept.size() > most) {
                kept.remove();
            }
        }

        @Override
        public void end() {
            kept.forEach(next::line);
            next.end();
        }
    }
}
