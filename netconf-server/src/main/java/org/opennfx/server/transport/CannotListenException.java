package org.opennfx.server.transport;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;

/** A port cannot be opened, which is taken or not ours to take; the message names it. */
public final class CannotListenException extends BindException {
    private static final long serialVersionUID = 1;

    public CannotListenException(InetSocketAddress where, IOException why) {
        super("cannot listen on " + where.getHostString() + " port " + where.getPort() + ": " + why.getMessage());
        initCause(why);
    }
}
