package org.opennfx.server.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/** Has one key at a time, for cipher suites that can do with its kind. */
final class IdentityKeyManager extends X509ExtendedKeyManager {
    private static final String ALIAS = "server";

    private final Supplier<ServerIdentity> identity;

    IdentityKeyManager(Supplier<ServerIdentity> identity) {
        this.identity = identity;
    }

    private boolean fits(String keyType) {
        var algorithm = identity.get().key().getAlgorithm();
        return keyType.equals(algorithm)
                || (keyType.equals("EdDSA") && algorithm.startsWith("Ed"))
                || (keyType.startsWith("EC") && algorithm.equals("EC"))
                || (keyType.startsWith("RSASSA") && algorithm.equals("RSA"));
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return fits(keyType) ? ALIAS : null;
    }

    @Override
    public @Nullable String chooseEngineServerAlias(String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return chooseServerAlias(keyType, issuers, null);
    }

    @Override
    public String[] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return fits(keyType) ? new String[] {ALIAS} : new String[0];
    }

    @Override
    public String[] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return new String[0];
    }

    @Override
    public @Nullable String chooseClientAlias(String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return identity.get().chain().toArray(X509Certificate[]::new);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return identity.get().key();
    }
}
