package org.opennfx.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.opennfx.backends.host.SerialLine;

/** Somebody who has logged in to a simulated guest. */
record LoginLine(SerialLine line) implements Remote {
    private static final int BUFFER = 4096;

    @Override
    public Optional<byte[]> next() {
        var buffer = new byte[BUFFER];
        try {
            var length = line.read(buffer);
            return length < 0 ? Optional.empty() : Optional.of(Arrays.copyOf(buffer, length));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    @Override
    public void type(byte[] keys) throws IOException {
        line.write(keys);
    }

    @Override
    public void close() {
        try {
            line.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
