package org.opennfx.datastore.codec;

import java.io.Writer;

/** Counts what it is given, and keeps none of it. */
final class CharacterCount extends Writer {
    private long sum;

    long sum() {
        return sum;
    }

    @Override
    public void write(char[] characters, int from, int length) {
        sum += length;
    }

    @Override
    public void write(String text, int from, int length) {
        sum += length;
    }

    @Override
    public void write(int character) {
        sum++;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
