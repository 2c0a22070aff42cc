package org.opennfx.server.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** Output that waits so long for a client to take it, and no longer. */
final class PatientOutput extends FilterOutputStream {
    private final Turn turn;
    private final Duration patience;

    PatientOutput(OutputStream out, Turn turn, Duration patience) {
        super(out);
        this.turn = turn;
        this.patience = patience;
    }

    @Override
    public void write(int octet) throws IOException {
        within(() -> out.write(octet));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        within(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() throws IOException {
        within(out::flush);
    }

    @Override
    public void close() throws IOException {
        within(out::close);
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void within(Writing writing) throws IOException {
        turn.within(patience, () -> {
            writing.run();
            return out;
        });
    }
}
