package org.opennfx.server.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.opennfx.backends.console.ConsoleReader;
import org.opennfx.backends.console.ConsoleWriter;
import org.opennfx.backends.console.GuestConsole;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;

/** Somebody at the serial console of a guest, which is his alone to type on; {@code ^]} leaves it. */
record GuestSession(ConsoleReader reader, ConsoleWriter writer) implements Remote {
    private static final int ESCAPE = 0x1d;

    /** @throws org.opennfx.datastore.error.RpcException somebody else types on it */
    static GuestSession at(GuestConsole console) {
        var writer = console.write().orElseThrow(() -> RpcError.application(
                        ErrorTag.RESOURCE_DENIED, "the console is in use by another session")
                .asException());
        return new GuestSession(console.read(), writer);
    }

    @Override
    public Optional<byte[]> next() throws InterruptedException {
        return reader.next();
    }

    @Override
    public void type(byte[] keys) throws IOException {
        var end = 0;
        while (end < keys.length && keys[end] != ESCAPE) {
            end++;
        }
        writer.write(Arrays.copyOf(keys, end));
        if (end < keys.length) {
            close();
        }
    }

    @Override
    public void close() {
        writer.close();
        reader.close();
    }
}
