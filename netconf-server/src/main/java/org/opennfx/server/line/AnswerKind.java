package org.opennfx.server.line;

/** What a command answers with, which says what pipes can make of it. */
public enum AnswerKind {
    /** A configuration: it can be compared, and has every form. */
    CONFIGURATION,
    /** A configuration as it is kept, and loaded again. */
    SAVED_CONFIGURATION,
    /** What an rpc returns: it has forms for programs, and so has the rpc. */
    RESULT,
    /** Lines, and nothing else. */
    TEXT;

    /** @throws CommandProblem a pipe of the line wants of the answer what there is not */
    public void requireSuits(Line line) {
        line.pipes().forEach(pipe -> {
            switch (Pipe.of(pipe)) {
                case COMPARE -> requireComparable(pipe, line);
                case DISPLAY -> requireDisplayable(pipe);
                case APPEND, COUNT, EXCEPT, FIND, HOLD, LAST, MATCH, NO_MORE, SAVE, TRIM -> { }
            }
        });
    }

    private void requireComparable(Words pipe, Line line) {
        if (this != CONFIGURATION) {
            throw pipe.problem(0, "only configurations can be compared.");
        }
        line.pipes().stream().filter(other -> Pipe.of(other) == Pipe.DISPLAY).findFirst().ifPresent(other -> {
            throw other.problem(0, "a comparison is text alone.");
        });
    }

    private void requireDisplayable(Words pipe) {
        var display = Display.TEXT.also(pipe.from(1));
        switch (this) {
            case CONFIGURATION -> requireNoRpc(display, pipe);
            case SAVED_CONFIGURATION -> {
                requireNoRpc(display, pipe);
                if (display.inheritance()) {
                    throw pipe.problem(1, "a configuration is saved as it was written, with its groups.");
                }
            }
            case RESULT -> requireNoConfiguration(display, pipe);
            case TEXT -> {
                requireNoConfiguration(display, pipe);
                throw pipe.problem(0, "the answer is text alone.");
            }
        }
    }

    private static void requireNoRpc(Display display, Words pipe) {
        if (display.rpc()) {
            throw pipe.problem(2, "configurations have no rpc of their own: get-configuration asks for them.");
        }
    }

    private static void requireNoConfiguration(Display display, Words pipe) {
        if (display.form() == Display.Form.SET || display.inheritance() || display.detail()) {
            throw pipe.problem(1, "only configurations can be displayed so.");
        }
    }
}
