package org.opennfx.backends.linux;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;

/** Reads what a program writes, on a thread of its own, so that the program never waits for it to be read. */
final class Drain {
    private final Reader reader;
    private final Consumer<String> lines;
    private final StringBuilder text = new StringBuilder();
    private final Thread thread;

    private Drain(Reader reader, Consumer<String> lines) {
        this.reader = reader;
        this.lines = lines;
        this.thread = Thread.ofVirtual().name("output of a program").unstarted(this::read);
    }

    /** @param lines is told of each line; progress on one line, ended by a carriage return, counts as one each time */
    static Drain of(Reader reader, Consumer<String> lines) {
        var drain = new Drain(reader, lines);
        drain.thread.start();
        return drain;
    }

    private void read() {
        try (reader) {
            var line = new StringBuilder();
            for (var character = reader.read(); character >= 0; character = reader.read()) {
                text.append((char) character);
                if (character == '\r' || character == '\n') {
                    lines.accept(line.toString());
                    line.setLength(0);
                } else {
                    line.append((char) character);
                }
            }
        } catch (IOException _) {
            // the program was ended in the middle of a word
        }
    }

    /** All of it, when there is no more to come. */
    String text() throws InterruptedException {
        thread.join();
        return text.toString();
    }
}
