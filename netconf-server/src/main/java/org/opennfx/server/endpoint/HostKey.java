package org.opennfx.server.endpoint;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;

/** A key by which SSH clients know the server. */
record HostKey(PublicKey publicKey, PrivateKey privateKey) {
    KeyPair pair() {
        return new KeyPair(publicKey, privateKey);
    }

    /** The private half stays out of logs. */
    @Override
    public String toString() {
        return "HostKey[" + publicKey.getAlgorithm() + "]";
    }
}
