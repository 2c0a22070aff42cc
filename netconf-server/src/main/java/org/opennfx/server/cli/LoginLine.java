package org.opennfx.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.opennfx.backends.host.SerialLine;

/** Somebody who has logged in to a simulated guest. */
record LoginLine(SerialLine line) implements Remote {
    @Override
    public Optional<byte[]> next() {
        return Remote.read(line::read);
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
