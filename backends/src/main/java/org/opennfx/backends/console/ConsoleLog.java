package org.opennfx.backends.console;

/** The last 64 KiB that a guest has said. Not safe for use by several threads. */
final class ConsoleLog {
    static final int CAPACITY = 64 * 1024;

    private final byte[] ring = new byte[CAPACITY];
    private int length;
    private int next;

    void append(byte[] bytes) {
        for (var each : bytes) {
            ring[next] = each;
            next = (next + 1) % CAPACITY;
        }
        length = Math.min(CAPACITY, length + bytes.length);
    }

    byte[] content() {
        var content = new byte[length];
        var start = Math.floorMod(next - length, CAPACITY);
        var first = Math.min(length, CAPACITY - start);
        System.arraycopy(ring, start, content, 0, first);
        System.arraycopy(ring, 0, content, first, length - first);
        return content;
    }
}
