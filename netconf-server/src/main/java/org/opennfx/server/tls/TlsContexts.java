package org.opennfx.server.tls;

import java.security.GeneralSecurityException;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** What TLS of Java is for a server. */
public final class TlsContexts {
    /** Of Java, which looks at it once, before the first handshake of a server in this process. */
    private static final String NO_RENEGOTIATION = "jdk.tls.rejectClientInitiatedRenegotiation";

    static {
        // with TLS 1.2, one client could have us do handshakes all the time, before he has said who he is (RFC 9325 3.5)
        if (System.getProperty(NO_RENEGOTIATION) == null) {
            System.setProperty(NO_RENEGOTIATION, "true");
        }
    }

    private TlsContexts() {}

    /**
     * A context of a server.
     *
     * @param identity asked at each handshake
     * @param clients judges the certificates of clients
     */
    static SSLContext of(Supplier<ServerIdentity> identity, X509TrustManager clients) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new IdentityKeyManager(identity)}, new TrustManager[] {clients}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has TLS", e);
        }
    }

    /** A context of a server for all its connections. Sessions are resumed: whom a certificate stands for is to be found out anew. */
    public static SSLContext of(Supplier<ServerIdentity> identity, ClientCertificates clients) {
        return of(identity, new ClientVerifier(clients));
    }
}
