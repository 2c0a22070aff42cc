package org.opennfx.server.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority that gives certificates and takes them back. */
public final class TestAuthority {
    private static final char[] PASSWORD = "test".toCharArray();
    private static final AtomicInteger SERIAL = new AtomicInteger(1);

    private final X500Name name;
    private final KeyPair key;
    private final X509Certificate certificate;

    /** Whoever has a certificate, with the authorities below the one that is trusted. */
    public record Holder(KeyPair key, List<X509Certificate> chain) {
        /** What shows the certificate, and signs with its key. */
        public KeyManager[] keyManagers() throws IOException, GeneralSecurityException {
            var own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            own.setKeyEntry("own", key.getPrivate(), PASSWORD, chain.toArray(Certificate[]::new));
            var keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(own, PASSWORD);
            return keys.getKeyManagers();
        }

        public X509Certificate certificate() {
            return chain.getFirst();
        }
    }

    private TestAuthority(X500Name name, KeyPair key, X509Certificate certificate) {
        this.name = name;
        this.key = key;
        this.certificate = certificate;
    }

    public static TestAuthority named(String name) throws Exception {
        var subject = new X500Name("CN=" + name);
        var key = key("EC");
        return new TestAuthority(subject, key, sign(subject, key, subject, key, true, Instant.now().plus(Duration.ofDays(1))));
    }

    /** An authority below this one. */
    public TestAuthority below(String subject) throws Exception {
        var theirs = new X500Name("CN=" + subject);
        var theirKey = key("EC");
        return new TestAuthority(theirs, theirKey, sign(name, key, theirs, theirKey, true, Instant.now().plus(Duration.ofDays(1))));
    }

    /** Its certificate as text. */
    public String pem() {
        return Pem.of(certificate);
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public Holder issue(String subject, GeneralName... alternatives) throws Exception {
        return issue(subject, "EC", Instant.now().plus(Duration.ofDays(1)), alternatives);
    }

    public Holder issue(String subject, String algorithm, Instant until, GeneralName... alternatives) throws Exception {
        var theirs = key(algorithm);
        return new Holder(theirs, List.of(sign(name, key, new X500Name(subject), theirs, false, until, alternatives)));
    }

    /** A list of what was taken back, DER. */
    public byte[] revocationList(Instant next, X509Certificate... revoked) throws IOException, OperatorCreationException {
        var list = new X509v2CRLBuilder(name, Date.from(Instant.now().minus(Duration.ofDays(2))));
        list.setNextUpdate(Date.from(next));
        for (var each : revoked) {
            list.addCRLEntry(each.getSerialNumber(), Date.from(Instant.now()), CRLReason.keyCompromise);
        }
        return list.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate())).getEncoded();
    }

    /** Certificates as RFC 9640 wants them in a configuration: SignedData of CMS without a signature. */
    public static byte[] signedData(List<X509Certificate> certificates) throws CertificateEncodingException, IOException {
        try {
            var data = new CMSSignedDataGenerator();
            data.addCertificates(new JcaCertStore(certificates));
            return data.generate(new CMSAbsentContent()).getEncoded();
        } catch (CMSException e) {
            throw new IOException(e);
        }
    }

    private static KeyPair key(String algorithm) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(algorithm);
        if (algorithm.equals("EC")) {
            generator.initialize(256);
        }
        return generator.generateKeyPair();
    }

    private static X509Certificate sign(
            X500Name issuer, KeyPair by, X500Name subject, KeyPair of, boolean authority, Instant until, GeneralName... alternatives)
            throws Exception {
        var serial = BigInteger.valueOf(SERIAL.getAndIncrement());
        var from = Date.from(Instant.now().minus(Duration.ofDays(2)));
        var certificate = new JcaX509v3CertificateBuilder(issuer, serial, from, Date.from(until), subject, of.getPublic());
        certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        if (alternatives.length > 0) {
            certificate.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(alternatives));
        }
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(certificate.build(signer));
    }

    /** The holder with this authority's certificate below his own, for one that is trusted by an authority above. */
    public Holder withChain(Holder holder) {
        var chain = new ArrayList<>(holder.chain());
        chain.add(certificate);
        return new Holder(holder.key(), List.copyOf(chain));
    }
}
