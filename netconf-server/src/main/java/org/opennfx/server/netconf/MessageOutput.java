package org.opennfx.server.netconf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.ReentrantLock;
import javax.xml.stream.XMLStreamException;

/** Where a session's messages leave: whole, and one at a time, whichever thread sends them. */
final class MessageOutput {
    private final FrameWriter frames;
    /** Those who wait get their turn in order. */
    private final ReentrantLock turn = new ReentrantLock(true);
    private boolean broken;

    MessageOutput(OutputStream out) {
        frames = new FrameWriter(out);
    }

    /** Writes one message. */
    @FunctionalInterface
    interface Message {
        void write(OutputStream out) throws IOException, XMLStreamException;
    }

    /** Sets the framing for the messages from here on. */
    void use(Framing next) {
        turn.lock();
        try {
            frames.use(next);
        } finally {
            turn.unlock();
        }
    }

    /**
     * Sends a message, as fast as the client takes it.
     *
     * @throws IOException the transport is lost; no further message can be sent
     */
    void send(Message message) throws IOException, XMLStreamException {
        turn.lock();
        try {
            if (broken) {
                throw new IOException("a message before broke off");
            }
            // what comes after half a message would be taken for its other half
            broken = true;
            message.write(frames);
            frames.endMessage();
            broken = false;
        } finally {
            turn.unlock();
        }
    }
}
