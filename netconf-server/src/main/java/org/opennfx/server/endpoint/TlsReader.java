package org.opennfx.server.endpoint;

import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.OrderedMap;
import org.opennfx.server.tls.CertToName;
import org.opennfx.server.tls.Fingerprint;
import org.opennfx.server.tls.NameSource;
import org.opennfx.server.tls.TlsSettings;
import org.opennfx.server.tls.TrustedClients;

/** Reads what there is about TLS in an endpoint. */
record TlsReader(Keystore keystore, Truststore truststore) {
    TlsSettings settings(ContainerNode stack, InstancePath where) throws Unusable {
        var tls = stack.container("tls-server-parameters").orElseThrow();
        var certificate = tls.container("server-identity", "certificate")
                .orElseThrow(() -> new Unusable(where, "the server has no certificate"));
        var clients = tls.container("client-authentication")
                .orElseThrow(() -> new Unusable(where, "clients have to have certificates (RFC 7589): client-authentication is missing"));
        var parameters = tls.container("hello-params");
        return new TlsSettings(
                keystore.identity(certificate, where),
                new TrustedClients(
                        truststore.certificates(clients.container("ca-certs"), where),
                        truststore.certificates(clients.container("ee-certs"), where)),
                users(stack, where),
                protocols(parameters.flatMap(node -> node.container("tls-versions")), where),
                cipherSuites(parameters.flatMap(node -> node.container("cipher-suites")), where));
    }

    private static CertToName users(ContainerNode stack, InstancePath where) throws Unusable {
        var entries = new ArrayList<CertToName.Entry>();
        var mappings = stack.container("netconf-server-parameters", "client-identity-mappings");
        for (var entry : mappings.map(node -> node.entries("cert-to-name")).orElseGet(OrderedMap::empty)) {
            entries.add(user(entry, where));
        }
        return new CertToName(entries);
    }

    private static CertToName.Entry user(ListEntry entry, InstancePath where) throws Unusable {
        var id = entry.leaf("id").orElseThrow();
        var fingerprint = entry.leaf("fingerprint").map(Fingerprint::new);
        if (fingerprint.filter(each -> !each.isUsable()).isPresent()) {
            throw new Unusable(where, "the fingerprint of cert-to-name " + id + " is not one of SHA-2 (it begins with 03, 04, 05 or 06)");
        }
        var type = Keystore.withoutModule(entry.leaf("map-type").orElseThrow());
        NameSource source = type.equals("specified")
                ? new NameSource.Specified(entry.leaf("name").orElseThrow())
                : NameSource.FromCertificate.valueOf(type.toUpperCase(Locale.ROOT).replace('-', '_'));
        return new CertToName.Entry(Long.parseLong(id), fingerprint, source);
    }

    /** Those from the least to the greatest that are allowed. */
    private static List<String> protocols(Optional<ContainerNode> versions, InstancePath where) throws Unusable {
        var least = versions.flatMap(node -> node.leaf("min")).map(TlsReader::protocol).orElse(TlsSettings.PROTOCOLS.getFirst());
        var greatest = versions.flatMap(node -> node.leaf("max")).map(TlsReader::protocol).orElse(TlsSettings.PROTOCOLS.getLast());
        var allowed = TlsSettings.PROTOCOLS.stream()
                .filter(each -> each.compareTo(least) >= 0 && each.compareTo(greatest) <= 0)
                .toList();
        if (allowed.isEmpty()) {
            throw new Unusable(where, "no version of TLS is left between min and max");
        }
        return allowed;
    }

    /** @param identity such as {@code ietf-tls-common:tls13} */
    private static String protocol(String identity) {
        return Keystore.withoutModule(identity).equals("tls12") ? "TLSv1.2" : "TLSv1.3";
    }

    private static List<String> cipherSuites(Optional<ContainerNode> suites, InstancePath where) throws Unusable {
        if (suites.isEmpty()) {
            return List.of();
        }
        var wanted = new ArrayList<String>();
        for (var suite : suites.get().values("cipher-suite")) {
            if (!supported().contains(suite)) {
                throw new Unusable(where, "cipher suite " + suite + " is not supported");
            }
            wanted.add(suite);
        }
        return wanted;
    }

    private static Set<String> supported() {
        try {
            return Set.of(SSLContext.getDefault().getDefaultSSLParameters().getCipherSuites());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has TLS", e);
        }
    }
}
