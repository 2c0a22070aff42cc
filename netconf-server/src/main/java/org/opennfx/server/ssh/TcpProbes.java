package org.opennfx.server.ssh;

import java.io.IOException;
import org.apache.sshd.common.io.nio2.Nio2Session;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.opennfx.server.transport.TcpKeepAlive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has TCP look whether the clients are there, from the begin of their connections on. */
record TcpProbes(TcpKeepAlive keepAlive) implements SessionListener {
    private static final Logger LOG = LoggerFactory.getLogger(TcpProbes.class);

    @Override
    public void sessionCreated(Session session) {
        try {
            keepAlive.applyTo(((Nio2Session) session.getIoSession()).getSocket()::setOption);
        } catch (IOException e) {
            LOG.debug("{} is gone", session, e);
        }
    }
}
