package org.opennfx.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceKeyTest {
    @TempDir
    private Path directory;

    private DeviceKey key(String name) {
        return new DeviceKey(directory.resolve(name), new SecureRandom());
    }

    @Property(tries = 100)
    void whatIsEncryptedIsDecrypted(@ForAll String secret) throws IOException {
        var file = Files.createTempDirectory("key").resolve("key");
        var key = new DeviceKey(file, new SecureRandom());
        var text = secret.replaceAll("\\p{Cs}", "");
        assertEquals(text, key.decrypt(key.encrypt(text)));
        Files.delete(file);
        Files.delete(file.getParent());
    }

    @Test
    void sameSecretHasTheSameTextUntilTheKeyIsAnother() throws IOException {
        assertEquals(key("one").encrypt("hidden-word"), key("one").encrypt("hidden-word"));
        assertNotEquals(key("one").encrypt("hidden-word"), key("two").encrypt("hidden-word"));
        assertNotEquals(key("one").encrypt("hidden-word"), key("one").encrypt("hidden-work"));
    }

    @Test
    void onlyTheOwnerMayReadTheKey() throws IOException {
        assertTrue(DeviceKey.isEncrypted(key("one").encrypt("hidden-word")));
        var file = directory.resolve("one");
        assertEquals(32, Files.size(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void keyIsMadeWhenItIsNeeded() {
        key("one");
        assertFalse(Files.exists(directory.resolve("one")));
    }

    @Test
    void secretOfAnotherDeviceIsToldFromADamagedOne() throws IOException {
        var other = key("two").encrypt("hidden-word");
        assertEquals("the secret was encrypted by the key of another device", refusal(other));
        var own = key("one").encrypt("hidden-word");
        var damaged = own.substring(0, own.length() - 4) + (own.endsWith("AAAA") ? "BBBB" : "AAAA");
        assertEquals("the encrypted secret is damaged", refusal(damaged));
        assertEquals("the secret is not encrypted", refusal("hidden-word"));
    }

    @Test
    void keyOfAnotherLengthIsNotUsed() throws IOException {
        var file = Files.writeString(directory.resolve("one"), "short");
        var refusal = assertThrows(IOException.class, () -> key("one").encrypt("hidden-word"));
        assertEquals(file + " is not a key of 32 octets", refusal.getMessage());
    }

    private String refusal(String encrypted) {
        return assertThrows(IOException.class, () -> key("one").decrypt(encrypted)).getMessage();
    }
}
