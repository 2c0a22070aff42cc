package org.opennfx.server.operations;

import java.util.ArrayList;
import java.util.List;

/** Whether a request is being answered, and what has to wait for that. */
final class RequestTurn {
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean begun;

    synchronized void begin() {
        begun = true;
    }

    void end() {
        over().forEach(Runnable::run);
    }

    private synchronized List<Runnable> over() {
        begun = false;
        var due = List.copyOf(waiting);
        waiting.clear();
        return due;
    }

    /** Runs it on the thread that answers, or at once where there is nothing to answer. */
    void afterwards(Runnable action) {
        if (!isPutOff(action)) {
            action.run();
        }
    }

    private synchronized boolean isPutOff(Runnable action) {
        return begun && waiting.add(action);
    }
}
