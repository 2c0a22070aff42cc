package org.opennfx.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.security.KeyManagementException;
import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import org.opennfx.server.tls.TlsSettings;

/**
 * Sockets of a server over connections that are there: with the protocols that are good, asking for certificates where they
 * count, and closed together with their connections. The web server has no settings for this with blocking sockets, and with
 * the others it looks up the names of clients, which may take long.
 */
final class TlsSockets extends SSLSocketFactory {
    private static final String[] PROTOCOLS = TlsSettings.PROTOCOLS.toArray(String[]::new);

    private final SSLSocketFactory sockets;
    private final boolean certificates;

    private TlsSockets(SSLSocketFactory sockets, boolean certificates) {
        this.sockets = sockets;
        this.certificates = certificates;
    }

    /**
     * The same context, with such sockets.
     *
     * @param certificates whether clients are asked for theirs; they may have none
     */
    static SSLContext in(SSLContext context, boolean certificates) {
        return new SSLContext(
                new Context(context, new TlsSockets(context.getSocketFactory(), certificates)),
                context.getProvider(),
                context.getProtocol()) {};
    }

    @Override
    public Socket createSocket(Socket connection, @Nullable InputStream consumed, boolean autoClose) throws IOException {
        var tls = (SSLSocket) sockets.createSocket(connection, consumed, true);
        var parameters = tls.getSSLParameters();
        parameters.setProtocols(PROTOCOLS);
        parameters.setUseCipherSuitesOrder(true);
        parameters.setWantClientAuth(certificates);
        tls.setSSLParameters(parameters);
        return tls;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return sockets.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return sockets.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(Socket connection, String host, int port, boolean autoClose) {
        throw notAServer();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw notAServer();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw notAServer();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw notAServer();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw notAServer();
    }

    private static UnsupportedOperationException notAServer() {
        return new UnsupportedOperationException("these are the sockets of a server");
    }

    private static final class Context extends SSLContextSpi {
        private final SSLContext context;
        private final SSLSocketFactory sockets;

        Context(SSLContext context, SSLSocketFactory sockets) {
            this.context = context;
            this.sockets = sockets;
        }

        @Override
        protected void engineInit(
                KeyManager @Nullable [] keys, TrustManager @Nullable [] trust, @Nullable SecureRandom random)
                throws KeyManagementException {
            throw new KeyManagementException("it is there already");
        }

        @Override
        protected SSLSocketFactory engineGetSocketFactory() {
            return sockets;
        }

        @Override
        protected SSLServerSocketFactory engineGetServerSocketFactory() {
            return context.getServerSocketFactory();
        }

        @Override
        protected SSLEngine engineCreateSSLEngine() {
            return context.createSSLEngine();
        }

        @Override
        protected SSLEngine engineCreateSSLEngine(String host, int port) {
            return context.createSSLEngine(host, port);
        }

        @Override
        protected SSLSessionContext engineGetServerSessionContext() {
            return context.getServerSessionContext();
        }

        @Override
        protected SSLSessionContext engineGetClientSessionContext() {
            return context.getClientSessionContext();
        }
    }
}
