package org.opennfx.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opennfx.backends.model.ConfigurationReader;
import org.opennfx.backends.model.DeviceSchema;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.schema.Schema;

final class LoadFileTest {
    private static final Schema SCHEMA = DeviceSchema.load();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "site.set  | set system host-name branch-17",
        "site.json | {\"nfx:configuration\": {\"system\": {\"host-name\": \"branch-17\"}}}",
        "site.xml  | <configuration xmlns=\"urn:opennfx:nfx\"><system><host-name>branch-17</host-name></system></configuration>",
        "site      | set system host-name branch-17",
    })
    void everyFormatIsTheSameEdit(String name, String content) throws IOException {
        var file = CommandRun.file(folder, name, content + "\n");
        var edit = new LoadFile(Source.read(file.toString())).edit(SCHEMA);
        var running = EditEngine.create(SCHEMA.root(), edit);
        assertEquals("branch-17", new ConfigurationReader().read(running.root()).system().hostName());
    }

    @ParameterizedTest
    @CsvSource({"set system host-name a, set system host-name branch-17", "set system time-zone UTC, set system host-name branch-17"})
    void statementsAreDoneInTheirOrder(String first, String second) throws IOException {
        var file = CommandRun.file(folder, "site.set", first + "\n" + second + "\n");
        var edit = new LoadFile(Source.read(file.toString())).edit(SCHEMA);
        assertEquals("branch-17", new ConfigurationReader().read(EditEngine.create(SCHEMA.root(), edit).root()).system().hostName());
    }
}
