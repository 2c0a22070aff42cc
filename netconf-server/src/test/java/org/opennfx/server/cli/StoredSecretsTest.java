package org.opennfx.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.model.ConfigurationTop;
import org.opennfx.backends.model.DeviceSchema;
import org.opennfx.datastore.codec.SetGrammar;
import org.opennfx.datastore.codec.SetReader;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.edit.EditOptions;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.journal.Commit;
import org.opennfx.datastore.journal.Finality;
import org.opennfx.datastore.journal.Journal;
import org.opennfx.datastore.journal.Revision;
import org.opennfx.datastore.notification.EventLogSize;
import org.opennfx.datastore.notification.FileEventLog;
import org.opennfx.datastore.tree.ContainerNode;

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
                            var reply = session.rpc(load);
                            assertTrue(reply.contains("<ok/>"), reply);
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

    /** A journal of a version that did not encrypt. */
    @Test
    void whatAnEarlierVersionHasStoredInPlainIsEncryptedByTheStart() throws Exception {
        CliServer.start(directory).close();
        var schema = DeviceSchema.load();
        var empty = new Revision(new Commit(0, Instant.EPOCH, "", "", Optional.empty()), ContainerNode.empty(schema.root()));
        var state = directory.resolve("state");
        try (var events = FileEventLog.open(state.resolve("events"), schema, EventLogSize.DEFAULT, Instant.EPOCH);
                var journal = Journal.open(state, empty, events)) {
            var running = journal.history().running();
            var line = new SetReader(new SetGrammar(), ConfigurationTop.schema(schema)).line("set " + SITE + " password hidden-word", 1);
            var plain = EditEngine.apply(running.content(), line, Operation.MERGE, EditOptions.ErrorOption.ROLLBACK_ON_ERROR).root();
            var commit = new Commit(running.commit().id() + 1, Instant.EPOCH, "root", "cli", Optional.empty());
            journal.record(new Revision(commit, plain), Finality.FINAL, List.of());
            journal.force();
        }
        try (var server = CliServer.start(directory)) {
            var out = server.exec("show configuration system archival | no-more").out();
            assertTrue(STORED.matcher(out).find(), out);
            var commits = server.exec("show system commit | no-more").out();
            assertTrue(commits.contains("secrets that were stored in plain are encrypted"), commits);
            // a rollback to the former configuration does not bring it back in plain
            var back = server.script("configure\nrollback 1\nshow system archival | no-more\nshow | compare\nexit\n").out();
            assertTrue(STORED.matcher(back).find(), back);
            assertFalse(back.contains("hidden-word"), back);
        }
    }
}
