package org.opennfx.server.netconf;

/** A message has more bytes than are read of one. What is left of it stays in the stream, so the session has to end. */
final class MessageTooLongException extends FramingException {
    private static final long serialVersionUID = 1;

    MessageTooLongException(long limit) {
        super("message longer than " + limit + " bytes");
    }
}
