package org.opennfx.server.ssh;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.sshd.common.FactoryManager;
import org.apache.sshd.common.io.AbstractIoServiceFactory;
import org.apache.sshd.common.io.AbstractIoServiceFactoryFactory;
import org.apache.sshd.common.io.IoAcceptor;
import org.apache.sshd.common.io.IoConnector;
import org.apache.sshd.common.io.IoHandler;
import org.apache.sshd.common.io.IoServiceFactory;
import org.apache.sshd.common.io.nio2.Nio2ServiceFactory;
import org.apache.sshd.common.util.threads.CloseableExecutorService;
import org.apache.sshd.common.util.threads.ThreadUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;

/**
 * The threads that wait for the connections and timers of SSH. The library gives each server, which is each port, its own;
 * those of one process share these, however many they are. To be closed after the servers.
 */
public final class SshThreads implements AutoCloseable {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ssh-timer").factory());
    private final Nio2ServiceFactory sockets;

    public SshThreads() {
        var manager = new SshServer();
        // each connection has one, idle or not; a message is rarely longer
        CoreModuleProperties.NIO2_READ_BUFFER_SIZE.set(manager, 8 * 1024);
        CoreModuleProperties.TCP_NODELAY.set(manager, true);
        CoreModuleProperties.SOCKET_KEEPALIVE.set(manager, true);
        sockets = new Nio2ServiceFactory(manager, pool("ssh-io", manager), pool("ssh-resume", manager));
    }

    private static CloseableExecutorService pool(String name, FactoryManager manager) {
        return ThreadUtils.newFixedThreadPool(name, AbstractIoServiceFactory.getNioWorkers(manager));
    }

    void serve(SshServer server) {
        server.setScheduledExecutorService(timer, false);
        server.setIoServiceFactoryFactory(new Lent());
    }

    @Override
    public void close() {
        sockets.close(true);
        timer.shutdownNow();
    }

    private final class Lent extends AbstractIoServiceFactoryFactory {
        Lent() {
            super(null);
        }

        @Override
        public IoServiceFactory create(FactoryManager manager) {
            return new LentSockets(manager);
        }
    }

    /** Stays open when a server closes it. */
    private final class LentSockets extends AbstractIoServiceFactory {
        LentSockets(FactoryManager manager) {
            super(manager, ThreadUtils.noClose(sockets.getExecutorService()));
        }

        @Override
        public IoConnector createConnector(IoHandler handler) {
            return sockets.createConnector(handler);
        }

        @Override
        public IoAcceptor createAcceptor(IoHandler handler) {
            return sockets.createAcceptor(handler);
        }
    }
}
