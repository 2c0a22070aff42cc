package org.opennfx.server.endpoint;

import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.InnerNode;

/** The certificates that a configuration trusts: those of ietf-truststore, and those that stand where they are used. */
record Truststore(ContainerNode root) {
    /**
     * The certificates of a container {@code ca-certs} or {@code ee-certs}.
     *
     * @param where the endpoint that has it
     */
    Set<X509Certificate> certificates(Optional<ContainerNode> holder, InstancePath where) throws Unusable {
        if (holder.isEmpty()) {
            return Set.of();
        }
        var reference = holder.get().leaf("central-truststore-reference");
        if (reference.isPresent()) {
            return all(bag(reference.get(), where), Paths.certificateBag(reference.get()));
        }
        var inline = holder.get().container("inline-definition");
        return inline.isPresent() ? all(inline.get(), where) : Set.of();
    }

    private static Set<X509Certificate> all(InnerNode bag, InstancePath where) throws Unusable {
        var all = new HashSet<X509Certificate>();
        for (var entry : bag.entries("certificate")) {
            all.addAll(Keystore.certificates(entry.leaf("cert-data").orElse(""), where));
        }
        return all;
    }

    private InnerNode bag(String name, InstancePath where) throws Unusable {
        return root.schema().childByModule("ietf-truststore", "truststore")
                .flatMap(root::child)
                .flatMap(truststore -> ((ContainerNode) truststore).container("certificate-bags"))
                .flatMap(bags -> bags.entry("certificate-bag", name))
                .orElseThrow(() -> new Unusable(where, "there is no certificate-bag " + name));
    }
}
