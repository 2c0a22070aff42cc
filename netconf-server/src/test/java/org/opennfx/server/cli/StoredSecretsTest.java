package org.opennfx.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of secrets that the device has to send one day, on the whole server. */
class StoredSecretsTest {
    private static final String SITE = "system archival configuration archive-sites file:///";
    private static final Pattern STORED = Pattern.compile("password \"(\\$8\\$aes256-gcm\\$[^\"]+)\"");

    @TempDir
    private Path directory;

    @Test
    void everyFormIsEncryptedAndTheSameSecretIsNoChange() throws IOException {
        try (var server = CliServer.start(directory); var session = server.netconf()) {
            var stored = List.of(
                    "<load-configuration action=\"set\"><configuration-set>set " + SITE + " password hidden-word</configuration-set></load-configuration>",
                    "<load-configuration format=\"text\"><configuration-text>system { archival { configuration { archive-sites { \"file:///\" password hidden-word; } } } }</configuration-text></load-configuration>",
                    "<edit-config><target><candidate/></target><config><configuration><system><archival><configuration><archive-sites><name>file:///</name><password>hidden-word</password></archive-sites></configuration></archival></system></configuration></config></edit-config>",
                    "<load-configuration format=\"json\"><configuration-json>{\"configuration\": {\"system\": {\"archival\": {\"configuration\": {\"archive-sites\": [{\"name\": \"file:///\", \"password\": \"hidden-word\"}]}}}}}</configuration-json></load-configuration>")
                    .stream()
                    .map(load -> {
                        try {
                            session.rpc(load);
                            var text = session.rpc("<get-configuration format=\"text\" database=\"candidate\"/>");
                            var match = STORED.matcher(text.replace("&quot;", "\""));
                            assertTrue(match.find(), text);
                            return match.group(1);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .distinct()
                    .toList();
            assertEquals(1, stored.size(), stored::toString);
        }
    }

    @Test
    void partOfAnEncryptedSecretIsNoPassword() throws IOException {
        try (var server = CliServer.start(directory)) {
            var out = server.script("configure\nset " + SITE + " password \"$8$aes256-gcm$1234\"\nshow system archival | no-more\n").out();
            assertTrue(out.contains("encrypted secret as a whole"), out);
            assertFalse(out.contains("password \"$8$"), out);
        }
    }
}
