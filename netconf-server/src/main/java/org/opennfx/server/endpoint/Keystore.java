package org.opennfx.server.endpoint;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.server.tls.Certificates;
import org.opennfx.server.tls.PrivateKeys;
import org.opennfx.server.tls.ServerIdentity;

/** The keys and certificates of a configuration: those of ietf-keystore, and those that stand where they are used. */
final class Keystore {
    private final ContainerNode root;
    private final HiddenKeys hidden;

    Keystore(ContainerNode root, HiddenKeys hidden) {
        this.root = root;
        this.hidden = hidden;
    }

    /**
     * The identity in a container {@code certificate} of ietf-tls-server.
     *
     * @param where the endpoint that has it
     */
    ServerIdentity identity(ContainerNode certificate, InstancePath where) throws Unusable {
        var reference = certificate.container("central-keystore-reference");
        if (reference.isPresent()) {
            var name = reference.get().leaf("asymmetric-key").orElseThrow(() -> new Unusable(where, "no key is named"));
            var key = entry(name, where);
            var path = Paths.key(name);
            var chain = reference.get().leaf("certificate")
                    .flatMap(chosen -> key.container("certificates").flatMap(all -> all.entry("certificate", chosen)))
                    .orElseThrow(() -> new Unusable(where, "no certificate of key " + name + " is named"));
            return identity(privateKey(key, name, path), chain, path);
        }
        var inline = inline(certificate, where);
        return identity(privateKey(inline, where), inline, where);
    }

    private static ServerIdentity identity(PrivateKey key, InnerNode holder, InstancePath where) throws Unusable {
        var data = holder.leaf("cert-data").orElseThrow(() -> new Unusable(where, "there is no certificate"));
        var chain = certificates(data, where);
        if (!PrivateKeys.fit(key, chain.getFirst().getPublicKey())) {
            throw new Unusable(where, "the certificate of " + chain.getFirst().getSubjectX500Principal() + " is not for the private key");
        }
        return new ServerIdentity(key, chain);
    }

    /**
     * The host key in a container {@code public-key} of ietf-ssh-server.
     *
     * @param where the endpoint that has it
     */
    HostKey hostKey(ContainerNode publicKey, InstancePath where) throws Unusable {
        var reference = publicKey.leaf("central-keystore-reference");
        if (reference.isPresent()) {
            var key = entry(reference.get(), where);
            return pair(privateKey(key, reference.get(), Paths.key(reference.get())), key, Paths.key(reference.get()));
        }
        var inline = inline(publicKey, where);
        return pair(privateKey(inline, where), inline, where);
    }

    private static HostKey pair(PrivateKey key, InnerNode holder, InstancePath where) throws Unusable {
        try {
            var given = holder.leaf("public-key").map(Keystore::sshKey);
            var other = given.or(() -> PrivateKeys.publicKey(key))
                    .orElseThrow(() -> new Unusable(where, "a host key of this kind needs its public-key as well"));
            if (!PrivateKeys.fit(key, other)) {
                throw new Unusable(where, "public-key and private key do not belong together");
            }
            return new HostKey(other, key);
        } catch (IllegalArgumentException e) {
            throw new Unusable(where, e.getMessage());
        }
    }

    /** @param data base64 of what RFC 4253 6.6 says */
    private static PublicKey sshKey(String data) {
        try {
            return new ByteArrayBuffer(Base64.getMimeDecoder().decode(data)).getRawPublicKey();
        } catch (Exception e) {
            throw new IllegalArgumentException("public-key is none of SSH: " + e.getMessage(), e);
        }
    }

    private ListEntry entry(String name, InstancePath where) throws Unusable {
        return root.schema().childByModule("ietf-keystore", "keystore")
                .flatMap(root::child)
                .flatMap(keystore -> ((ContainerNode) keystore).container("asymmetric-keys"))
                .flatMap(keys -> keys.entry("asymmetric-key", name))
                .orElseThrow(() -> new Unusable(where, "there is no key " + name));
    }

    private PrivateKey privateKey(ListEntry key, String name, InstancePath where) throws Unusable {
        if (!key.has("hidden-private-key")) {
            return privateKey(key, where);
        }
        try {
            return hidden.read(name);
        } catch (IOException e) {
            throw new Unusable(where, e.getMessage());
        }
    }

    private static PrivateKey privateKey(InnerNode holder, InstancePath where) throws Unusable {
        var key = holder.leaf("cleartext-private-key");
        var format = holder.leaf("private-key-format");
        if (key.isEmpty() || format.isEmpty()) {
            throw new Unusable(where, "a key can be hidden in the keystore only");
        }
        try {
            return PrivateKeys.read(withoutModule(format.get()), Base64.getMimeDecoder().decode(key.get()));
        } catch (IllegalArgumentException e) {
            throw new Unusable(where, "the private key cannot be read: " + e.getMessage());
        }
    }

    static String withoutModule(String identity) {
        return identity.substring(identity.indexOf(':') + 1);
    }

    private static ContainerNode inline(ContainerNode holder, InstancePath where) throws Unusable {
        return holder.container("inline-definition").orElseThrow(() -> new Unusable(where, "there is no key"));
    }

    /** @param data {@code cert-data}: SignedData of CMS (RFC 9640), or one X.509 certificate, in base64 */
    static List<X509Certificate> certificates(String data, InstancePath where) throws Unusable {
        try {
            return Certificates.read(Base64.getMimeDecoder().decode(data));
        } catch (IllegalArgumentException e) {
            throw new Unusable(where, "cert-data cannot be read: " + e.getMessage());
        }
    }
}
