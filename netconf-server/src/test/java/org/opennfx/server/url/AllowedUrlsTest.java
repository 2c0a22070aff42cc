package org.opennfx.server.url;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AllowedUrlsTest {
    private static final AllowedUrls ALLOWED = new AllowedUrls(List.of(
            AllowedUrls.prefix("https://config.example.com/sites/"), AllowedUrls.prefix("sftp://backup.example.com:2222/")));

    @ParameterizedTest
    @ValueSource(strings = {
        "https://config.example.com/sites/one.xml",
        "HTTPS://alice:secret@Config.example.com/sites/deep/one.xml",
        "https://config.example.com/sites/one.xml?version=3",
        "sftp://bob@backup.example.com:2222/one.xml",
        "scp://bob@backup.example.com:2222/one.xml"
    })
    void whatIsBelowAPrefixIsAllowed(String url) {
        assertTrue(ALLOWED.allow(URI.create(url)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://config.example.com/sites/",
        "https://config.example.com/other/one.xml",
        "https://config.example.com/sites/../other/one.xml",
        "https://config.example.com/sites/%2e%2e/other/one.xml",
        "https://config.example.com:8443/sites/one.xml",
        "https://config.example.com.evil.example/sites/one.xml",
        "https://config.example.com@evil.example/sites/one.xml",
        "http://config.example.com/sites/one.xml",
        "sftp://backup.example.com/one.xml",
        "file:///one.xml",
        "one.xml"
    })
    void nothingElseIs(String url) {
        assertFalse(ALLOWED.allow(URI.create(url)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://example.com/", "ftp://example.com/", "https:///", "https://example.com/x", "https://a:b@example.com/",
        "https://example.com/?q", "no url"
    })
    void prefixIsAFolderOfAHost(String text) {
        assertThrows(IllegalArgumentException.class, () -> AllowedUrls.prefix(text));
    }

    @Test
    void schemesAreThoseOfThePrefixes() {
        assertEquals(List.of("https", "sftp"), ALLOWED.schemes());
        assertEquals(List.of(), AllowedUrls.NONE.schemes());
    }
}
