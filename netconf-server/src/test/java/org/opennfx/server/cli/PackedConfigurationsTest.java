package org.opennfx.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.server.url.RemoteFiles;

/** Files that are loaded: copies as system archival makes them, and what is no configuration. */
class PackedConfigurationsTest extends CommandLineSession {
    private static final String COPY = "jdm_juniper.conf.gz_20261101_120000";

    @BeforeEach
    void forgetChanges() throws IOException {
        device.script("configure\nrollback\nexit\nexit\n");
    }

    private static void place(byte[] content) throws IOException {
        for (var place : new String[] {"images", "files"}) {
            Files.write(Files.createDirectories(directory.resolve("state").resolve(place)).resolve(COPY), content);
        }
    }

    private static byte[] packed(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static String load(String source) throws IOException {
        return device.script("configure\nload merge " + source + "\nshow vlans | display set\n").out();
    }

    @ParameterizedTest
    @ValueSource(strings = {COPY, "file:///" + COPY})
    void aPackedConfigurationIsLoadedAsItIs(String source) throws IOException {
        place(packed("vlans {\n    v100 {\n        vlan-id 100;\n    }\n}\n".getBytes(UTF_8)));
        var out = load(source);
        assertTrue(out.contains("load complete\nset vlans v100 vlan-id 100"), out);
    }

    @ParameterizedTest
    @ValueSource(strings = {COPY, "file:///" + COPY})
    void whatIsCutOffIsNotLoaded(String source) throws IOException {
        var whole = packed("vlans {\n    v100 {\n        vlan-id 100;\n    }\n}\n".getBytes(UTF_8));
        place(Arrays.copyOf(whole, whole.length - 9));
        var out = load(source);
        assertTrue(out.contains("error: ") && !out.contains("load complete"), out);
    }

    @ParameterizedTest
    @ValueSource(strings = {COPY, "file:///" + COPY})
    void whatBecomesTooLargeIsNotLoaded(String source) throws IOException {
        place(packed(new byte[RemoteFiles.LARGEST + 1]));
        var out = load(source);
        assertTrue(out.contains("has more than " + RemoteFiles.LARGEST + " bytes"), out);
    }

    @Test
    void whatIsWrongInAFileSaysNothingElseToTheTerminal() throws IOException {
        place("vlans \u001b[2J\u009b31m {\n".getBytes(UTF_8));
        var out = load(COPY);
        assertTrue(out.contains(COPY + ":1:("), out);
        assertFalse(out.chars().anyMatch(each -> Character.isISOControl(each) && each != '\n'), out);
    }
}
