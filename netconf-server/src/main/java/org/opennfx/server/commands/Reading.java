package org.opennfx.server.commands;

/** What words turn out to say. */
public sealed interface Reading permits Command, Reading.Problem {
    /**
     * They are no command.
     *
     * @param word the index of the first word that is wrong; the number of words where something is missing behind them
     * @param message in the words of the device
     */
    record Problem(int word, String message) implements Reading {}
}
