package org.opennfx.backends.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.opennfx.backends.host.SerialLine;

/** The serial port of a guest, which somebody may be typing on, or the line of somebody who has come over the network. */
final class TwinSerialLine implements SerialLine {
    private final TwinGuestShell guest;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private boolean off;

    TwinSerialLine(TwinGuestShell guest) {
        this.guest = guest;
        say(guest.greeting());
    }

    private void say(String text) {
        said.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized int read(byte[] buffer) throws IOException {
        try {
            while (said.size() == 0 && !off) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
        if (said.size() == 0) {
            return -1;
        }
        var all = said.toByteArray();
        var length = Math.min(buffer.length, all.length);
        System.arraycopy(all, 0, buffer, 0, length);
        said.reset();
        said.write(all, length, all.length - length);
        return length;
    }

    @Override
    public synchronized void write(byte[] bytes) throws IOException {
        if (off) {
            throw new IOException("the guest is off");
        }
        for (var typed : bytes) {
            say(guest.typed(typed));
        }
        off = off || guest.isLeft();
        notifyAll();
    }

    synchronized boolean isOff() {
        return off;
    }

    /** What was said can still be read. */
    @Override
    public synchronized void close() {
        off = true;
        notifyAll();
    }
}
