package org.opennfx.server.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.server.StartConfiguration;
import org.opennfx.server.tls.TestAuthority;
import org.opennfx.server.tls.TlsPeers;

/** Configurations of ietf-netconf-server in XML. */
final class TestConfiguration {
    private TestConfiguration() {}

    private static final String SERVER = """
            <netconf-server xmlns="urn:ietf:params:xml:ns:yang:ietf-netconf-server">%s</netconf-server>""";

    static String key(String name, PrivateKey key, X509Certificate... chain) {
        return key(name, """
                <private-key-format xmlns:ct="urn:ietf:params:xml:ns:yang:ietf-crypto-types">ct:one-asymmetric-key-format\
                </private-key-format><cleartext-private-key>%s</cleartext-private-key>""".formatted(base64(key.getEncoded())), chain);
    }

    static String hiddenKey(String name, X509Certificate... chain) {
        return key(name, "<hidden-private-key/>", chain);
    }

    static String key(String name, String key, X509Certificate... chain) {
        var certificates = chain.length == 0 ? "" : """
                <certificates><certificate><name>it</name><cert-data>%s</cert-data></certificate></certificates>""".formatted(data(chain));
        return """
                <keystore xmlns="urn:ietf:params:xml:ns:yang:ietf-keystore"><asymmetric-keys><asymmetric-key><name>%s</name>%s%s\
                </asymmetric-key></asymmetric-keys></keystore>""".formatted(name, key, certificates);
    }

    static String trust(String bag, X509Certificate certificate) {
        return """
                <truststore xmlns="urn:ietf:params:xml:ns:yang:ietf-truststore"><certificate-bags><certificate-bag><name>%s</name>\
                <certificate><name>it</name><cert-data>%s</cert-data></certificate></certificate-bag></certificate-bags></truststore>"""
                .formatted(bag, data(certificate));
    }

    /** The key {@code server} with its certificate, and the trust {@code clients}. */
    static String identities(TlsPeers peers) {
        return key("server", peers.device().key().getPrivate(), peers.device().certificate())
                + trust("clients", peers.clients().certificate());
    }

    static String listen(String endpoint) {
        return SERVER.formatted("<listen><endpoints>" + endpoint + "</endpoints></listen>");
    }

    /** For clients of the trust {@code clients}, who are the common names of their certificates. */
    static String tlsEndpoint(String name, int port) {
        return tlsEndpoint(name, port, authorities("clients"), mapping(1, "common-name"));
    }

    static String tlsEndpoint(String name, int port, String authentication, String mappings) {
        return """
                <endpoint><name>%s</name><tls><tcp-server-parameters><local-bind><local-address>127.0.0.1</local-address>\
                <local-port>%d</local-port></local-bind></tcp-server-parameters>%s</tls></endpoint>"""
                .formatted(name, port, tls(authentication, mappings));
    }

    /** With the key {@code server} of the keystore. */
    static String tls(String authentication, String mappings) {
        return """
                <tls-server-parameters><server-identity><certificate><central-keystore-reference>\
                <asymmetric-key>server</asymmetric-key><certificate>it</certificate></central-keystore-reference></certificate>\
                </server-identity><client-authentication>%s</client-authentication></tls-server-parameters>\
                <netconf-server-parameters><client-identity-mappings>%s</client-identity-mappings></netconf-server-parameters>"""
                .formatted(authentication, mappings);
    }

    static String authorities(String bag) {
        return "<ca-certs><central-truststore-reference>" + bag + "</central-truststore-reference></ca-certs>";
    }

    static String mapping(int id, String type) {
        return """
                <cert-to-name><id>%d</id><map-type xmlns:x="urn:ietf:params:xml:ns:yang:ietf-x509-cert-to-name">x:%s</map-type>\
                </cert-to-name>""".formatted(id, type);
    }

    static String specified(int id, String fingerprint, String user) {
        return """
                <cert-to-name><id>%d</id><fingerprint>%s</fingerprint>\
                <map-type xmlns:x="urn:ietf:params:xml:ns:yang:ietf-x509-cert-to-name">x:specified</map-type><name>%s</name>\
                </cert-to-name>""".formatted(id, fingerprint, user);
    }

    static String sshEndpoint(String name, int port) {
        return """
                <endpoint><name>%s</name><ssh><tcp-server-parameters><local-bind><local-address>127.0.0.1</local-address>\
                <local-port>%d</local-port></local-bind></tcp-server-parameters>%s</ssh></endpoint>""".formatted(name, port, ssh());
    }

    /** With the key {@code server} of the keystore. */
    static String ssh() {
        return """
                <ssh-server-parameters><server-identity><host-key><name>it</name><public-key>\
                <central-keystore-reference>server</central-keystore-reference></public-key></host-key></server-identity>\
                </ssh-server-parameters>""";
    }

    static String callHome(String client) {
        return SERVER.formatted("<call-home>" + client + "</call-home>");
    }

    static String client(String name, String connectionType, String... endpoints) {
        return """
                <netconf-client><name>%s</name><endpoints>%s</endpoints><connection-type>%s</connection-type>\
                <reconnect-strategy><max-attempts>1</max-attempts></reconnect-strategy></netconf-client>"""
                .formatted(name, String.join("", endpoints), connectionType);
    }

    static String calledEndpoint(String name, String transport, int port, String security) {
        return """
                <endpoint><name>%s</name><%s><tcp-client-parameters><remote-address>127.0.0.1</remote-address>\
                <remote-port>%d</remote-port></tcp-client-parameters>%s</%s></endpoint>""".formatted(name, transport, port, security, transport);
    }

    static String user(String name, String userClass) {
        return """
                <configuration xmlns="urn:opennfx:nfx"><system><login><user><name>%s</name><class>%s</class></user></login></system>\
                </configuration>""".formatted(name, userClass);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Several certificates stand one after the other. */
    private static String data(X509Certificate... chain) {
        try {
            return base64(TestAuthority.signedData(List.of(chain)));
        } catch (CertificateEncodingException | IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** All of these as what a server starts with. */
    static StartConfiguration start(String... parts) {
        return new StartConfiguration() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public List<EditNode> edit(Schema schema) {
                try {
                    var xml = Xml.reader(new ByteArrayInputStream(("<config>" + String.join("", parts) + "</config>").getBytes(UTF_8)));
                    xml.nextTag();
                    return new XmlReader(schema, XmlReader.Content.CONFIGURATION).children(xml, schema.root());
                } catch (XMLStreamException e) {
                    throw new UncheckedIOException(new IOException(e));
                }
            }
        };
    }
}
