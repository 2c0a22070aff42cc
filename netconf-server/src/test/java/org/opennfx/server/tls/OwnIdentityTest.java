package org.opennfx.server.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnIdentityTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path directory;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);

    private OwnIdentity identity() throws IOException {
        return OwnIdentity.in(directory, now::get);
    }

    private static X509Certificate certificate(OwnIdentity identity) {
        return identity.get().chain().getFirst();
    }

    @Test
    void isMadeOnce() throws IOException {
        var first = certificate(identity());
        assertEquals(first, certificate(identity()));
    }

    @Test
    void itsKeyIsForTheOwnerAlone() throws IOException {
        identity();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("https-key.pem"))));
    }

    @Test
    void isSignedByItselfForThisMachine() throws Exception {
        var made = certificate(identity());
        made.verify(made.getPublicKey());
        assertTrue(made.getNotBefore().toInstant().isBefore(NOW));
        assertEquals(-1, made.getBasicConstraints());
        var names = made.getSubjectAlternativeNames().stream().map(each -> each.get(1).toString()).toList();
        assertTrue(names.contains("localhost") && names.contains("127.0.0.1"), names::toString);
        assertEquals("EC", made.getPublicKey().getAlgorithm());
    }

    @Test
    void theSameKeyHasANewCertificateBeforeTheOldOneEnds() throws IOException {
        var identity = identity();
        var old = certificate(identity);
        now.set(old.getNotAfter().toInstant().minus(Duration.ofDays(31)));
        assertEquals(old, certificate(identity));
        now.set(old.getNotAfter().toInstant().minus(Duration.ofDays(29)));
        var renewed = certificate(identity);
        assertNotEquals(old, renewed);
        assertEquals(old.getPublicKey(), renewed.getPublicKey());
        assertTrue(renewed.getNotAfter().toInstant().isAfter(old.getNotAfter().toInstant()));
    }

    @Test
    void aDateBehind2049IsWrittenInTheOtherForm() throws IOException {
        now.set(Instant.parse("2049-06-01T00:00:00Z"));
        assertEquals(Instant.parse("2051-06-01T00:00:00Z"), certificate(identity()).getNotAfter().toInstant());
    }

    @Test
    void filesThatAreReplacedCountAndWhatCannotBeUsedDoesNot() throws Exception {
        var certificate = directory.resolve("https-certificate.pem");
        var key = directory.resolve("https-key.pem");
        var old = certificate(identity());
        var files = IdentityFiles.of(certificate, key);
        Files.writeString(certificate, "nothing");
        assertEquals(old, files.get().chain().getFirst());
        var other = TestAuthority.named("other").issue("CN=device");
        Files.writeString(certificate, Pem.of(other.certificate()));
        assertEquals(old, files.get().chain().getFirst());
        Files.writeString(key, Pem.of(other.key().getPrivate()));
        assertEquals(other.certificate(), files.get().chain().getFirst());
    }

    @Test
    void aFileMayHaveBothAndMore() throws Exception {
        var own = identity();
        var both = Files.writeString(
                directory.resolve("both.pem"),
                "Subject: device\n" + Pem.of(own.get().key()) + Pem.of(certificate(own)) + "-----BEGIN EC PARAMETERS-----\nBgg=\n-----END EC PARAMETERS-----\n");
        assertEquals(List.of(certificate(own)), IdentityFiles.of(both, both).get().chain());
    }

    @Test
    void filesThatDoNotBelongTogetherAreRefused() throws Exception {
        identity();
        Files.writeString(directory.resolve("other.pem"), Pem.of(SelfSigned.key().getPrivate()));
        var e = assertThrows(
                IOException.class,
                () -> IdentityFiles.of(directory.resolve("https-certificate.pem"), directory.resolve("other.pem")));
        assertTrue(e.getMessage().contains("is not for the key"), e.getMessage());
    }
}
