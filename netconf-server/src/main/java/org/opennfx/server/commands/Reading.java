package org.opennfx.server.commands;

import java.util.List;

/** What words turn out to say. */
public sealed interface Reading permits Command, Reading.Problem {
    /**
     * They are no command.
     *
     * @param word the index of the first word that is wrong; the number of words where something is missing behind them
     * @param message in the words of the device
     * @param candidates what could have been meant by it
     */
    record Problem(int word, String message, List<Offer> candidates) implements Reading {
        public Problem {
            candidates = List.copyOf(candidates);
        }
    }
}
