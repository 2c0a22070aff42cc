package org.opennfx.server.operations;

/** Is told of sessions as they come and go, each end once; must not block. */
public interface SessionListener {
    void opened(Session session);

    void ended(Session session, SessionEnd end);
}
