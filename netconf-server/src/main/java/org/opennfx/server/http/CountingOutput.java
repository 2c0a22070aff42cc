package org.opennfx.server.http;

import java.io.OutputStream;

/** Keeps nothing of what is written but how much it was. */
final class CountingOutput extends OutputStream {
    private long octets;

    @Override
    public void write(int octet) {
        octets++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        octets += length;
    }

    long octets() {
        return octets;
    }
}
