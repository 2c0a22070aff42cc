package org.opennfx.server.netconf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Cuts a byte stream into messages. A message is itself a stream, so that a large edit is parsed while it arrives; it
 * has to be read to its end, or {@linkplain Frame#drain() drained}, before the next one is asked for.
 */
final class FrameReader {
    private final ByteSource source;
    private final long limit;

    /** @param limit the most bytes that one message may have; a longer one ends the stream with an exception */
    FrameReader(InputStream in, long limit) {
        this.source = new ByteSource(in);
        this.limit = limit;
    }

    /** Waits for the first byte of a message; empty where the stream ends between two messages. */
    Optional<Frame> next(Framing framing) throws IOException {
        return switch (framing) {
            case END_OF_MESSAGE -> skipBlanks() ? Optional.of(new EndOfMessageFrame(source, limit)) : Optional.empty();
            case CHUNKED -> source.awaitAny() ? Optional.of(new ChunkedFrame(source, limit)) : Optional.empty();
        };
    }

    /** Clients put line ends after the delimiter; they would stand before the XML declaration of the next message. */
    private boolean skipBlanks() throws IOException {
        while (source.awaitAny()) {
            switch (source.peek(0)) {
                case '\n', '\r', '\t', ' ' -> source.take();
                default -> {
                    return true;
                }
            }
        }
        return false;
    }

    /** One message; reads end with -1 where the message does. */
    abstract static class Frame extends InputStream {
        private final long limit;
        private long length;
        private long announced;

        Frame(long limit) {
            this.limit = limit;
        }

        /**
         * To be called with the number of bytes that are to come. If they are too many nobody waits for them; only the
         * beginning of a message is still let through, because the reply has to repeat attributes that stand there.
         */
        final void announce(long coming) throws MessageTooLongException {
            announced = length + coming;
            requireRoom();
        }

        private void requireRoom() throws MessageTooLongException {
            if (length > 0 && announced > limit) {
                throw new MessageTooLongException(limit);
            }
        }

        /** Reads at least one byte of the message, or gives -1 at its end. */
        abstract int some(byte[] into, int offset, int most) throws IOException;

        @Override
        public final int read(byte[] into, int offset, int most) throws IOException {
            if (most == 0) {
                return 0;
            }
            requireRoom();
            var room = (int) Math.min(most, limit - length);
            if (room == 0 && some(new byte[1], 0, 1) >= 0) {
                throw new MessageTooLongException(limit);
            }
            var count = room == 0 ? -1 : some(into, offset, room);
            length += Math.max(count, 0);
            return count;
        }

        @Override
        public final int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        /** Reads what is left of the message, for nobody. */
        final void drain() throws IOException {
            transferTo(OutputStream.nullOutputStream());
        }
    }
}
