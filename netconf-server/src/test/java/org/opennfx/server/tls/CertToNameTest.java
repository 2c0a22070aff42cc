package org.opennfx.server.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opennfx.server.tls.NameSource.FromCertificate;

/** Users out of certificates by the rules of RFC 7407 4.1. */
class CertToNameTest {
    private static TestAuthority authority;
    private static TestAuthority.Holder alice;

    @BeforeAll
    static void makeCertificates() throws Exception {
        authority = TestAuthority.named("authority");
        alice = authority.issue(
                "O=Site, CN=alice",
                new GeneralName(GeneralName.uniformResourceIdentifier, "urn:alice"),
                new GeneralName(GeneralName.dNSName, "Desk.Example.NET"),
                new GeneralName(GeneralName.rfc822Name, "Alice.B@Example.NET"),
                new GeneralName(GeneralName.iPAddress, "2001:db8::1"));
    }

    @ParameterizedTest
    @CsvSource({
        "SAN_RFC822_NAME, Alice.B@example.net",
        "SAN_DNS_NAME, desk.example.net",
        "SAN_IP_ADDRESS, 20010db8000000000000000000000001",
        "SAN_ANY, desk.example.net",
        "COMMON_NAME, alice",
    })
    void aNameIsWrittenAsItsKindWantsIt(FromCertificate source, String name) {
        assertEquals(Optional.of(name), source.name(alice.certificate()));
    }

    @Test
    void anAddressOfIpv4HasItsDots() throws Exception {
        var holder = authority.issue("CN=x", new GeneralName(GeneralName.iPAddress, "192.0.2.7"));
        assertEquals(Optional.of("192.0.2.7"), FromCertificate.SAN_IP_ADDRESS.name(holder.certificate()));
    }

    @Test
    void aCertificateWithoutAlternativeNamesHasNone() throws Exception {
        assertEquals(Optional.empty(), FromCertificate.SAN_ANY.name(authority.issue("CN=x").certificate()));
    }

    private static CertToName.Entry entry(long id, Optional<Fingerprint> fingerprint, NameSource source) {
        return new CertToName.Entry(id, fingerprint, source);
    }

    private static Optional<String> user(TestAuthority.Holder holder, CertToName.Entry... entries) {
        return new CertToName(List.of(entries)).user(List.of(holder.certificate(), authority.certificate()));
    }

    @Test
    void theLowestIdThatGivesANameDecides() {
        assertEquals(Optional.of("one"), user(alice,
                entry(20, Optional.empty(), new NameSource.Specified("two")),
                entry(3, Optional.empty(), new NameSource.Specified("one"))));
    }

    @Test
    void anEntryThatGivesNoNameIsPassedOver() throws Exception {
        var plain = authority.issue("CN=plain");
        assertEquals(Optional.of("plain"), user(plain,
                entry(1, Optional.empty(), FromCertificate.SAN_ANY),
                entry(2, Optional.empty(), FromCertificate.COMMON_NAME)));
    }

    @Test
    void aFingerprintIsOfTheCertificateOrOfAnAuthorityAboveIt() throws Exception {
        var other = authority.issue("CN=other");
        var ofOther = Optional.of(Fingerprint.sha256(other.certificate()));
        var ofAuthority = Optional.of(Fingerprint.sha256(authority.certificate()));
        assertEquals(Optional.empty(), user(alice, entry(1, ofOther, new NameSource.Specified("x"))));
        assertEquals(Optional.of("x"), user(other, entry(1, ofOther, new NameSource.Specified("x"))));
        assertEquals(Optional.of("y"), user(alice, entry(1, ofAuthority, new NameSource.Specified("y"))));
    }

    @Test
    void aFingerprintIsTheSameInCapitals() {
        var text = Fingerprint.sha256(alice.certificate()).text();
        assertTrue(new Fingerprint(text.toUpperCase(Locale.ROOT)).isOf(alice.certificate()));
    }

    @Test
    void aFingerprintOfAnOldHashIsNotUsable() {
        assertFalse(new Fingerprint("01:00:11").isUsable());
        assertFalse(new Fingerprint("02:00:11").isUsable());
        assertTrue(new Fingerprint("06:00:11").isUsable());
    }
}
