package org.opennfx.backends.console;

import java.io.IOException;

/** The only one who types on a console, until it is closed. */
public final class ConsoleWriter implements AutoCloseable {
    private final GuestConsole console;

    ConsoleWriter(GuestConsole console) {
        this.console = console;
    }

    /** @throws IOException the guest is off, or the writer was closed; a guest that is started can be written to again */
    public void write(byte[] typed) throws IOException {
        console.type(this, typed);
    }

    @Override
    public void close() {
        console.release(this);
    }
}
