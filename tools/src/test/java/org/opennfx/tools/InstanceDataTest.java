package org.opennfx.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Instance data sets (RFC 9195), in both encodings. */
final class InstanceDataTest {
    private static final String SET = "set system host-name branch17\n";

    private static final String XML =
            """
            <instance-data-set xmlns="urn:ietf:params:xml:ns:yang:ietf-yang-instance-data" xmlns:ds="urn:ietf:params:xml:ns:yang:ietf-datastores">
              <name>branch17</name>
              <format-version>2022-01-20</format-version>
              <content-schema><module>nfx@2026-11-01</module></content-schema>
              <description>The site in the hall</description>
              <contact>noc@example.com</contact>
              <datastore>ds:running</datastore>
              <revision><date>2026-11-20</date><description>first</description></revision>
              <timestamp>2026-11-20T10:00:00Z</timestamp>
              <content-data>
                <configuration xmlns="urn:opennfx:nfx"><system><host-name>branch17</host-name></system></configuration>
              </content-data>
            </instance-data-set>
            """;

    private static final String JSON =
            """
            {"ietf-yang-instance-data:instance-data-set": {
              "name": "branch17",
              "content-schema": {"module": ["nfx@2026-11-01"]},
              "description": ["The site in the hall"],
              "datastore": "ietf-datastores:running",
              "revision": [{"date": "2026-11-20"}],
              "timestamp": "2026-11-20T10:00:00Z",
              "content-data": {"nfx:configuration": {"system": {"host-name": "branch17"}}}
            }}
            """;

    @TempDir
    private Path folder;

    private static String text(String format) {
        return format.equals("xml") ? XML : JSON;
    }

    private CommandRun convert(String format, String text, String... options) {
        var file = CommandRun.file(folder, "site." + format, text);
        return CommandRun.of(Stream.concat(Stream.of("convert", file), Stream.of(options)).toArray());
    }

    @ParameterizedTest
    @CsvSource({"xml", "json"})
    void contentIsAConfiguration(String format) {
        assertEquals(new CommandRun(0, SET, ""), convert(format, text(format), "--to", "set"));
    }

    @ParameterizedTest
    @CsvSource({"xml", "json"})
    void whatIsWrittenIsReadAgain(String format) {
        var written = convert("set", SET, "--to", format, "--instance-data", "branch17");
        assertEquals(0, written.exitCode(), written.err());
        assertTrue(written.out().contains("nfx@2026-11-01"), written.out());
        assertTrue(written.out().contains("explicit"), written.out());
        assertEquals(new CommandRun(0, SET, ""), convert(format, written.out(), "--to", "set"));
    }

    @Test
    void setStatementsHaveNoHeader() {
        assertEquals(2, convert("set", SET, "--to", "set", "--instance-data", "x").exitCode());
    }

    @ParameterizedTest
    @CsvSource({"xml", "json"})
    void contentIsCheckedWithItsLine(String format) {
        var run = convert(format, text(format).replace("host-name", "shoe"), "--to", "set");
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("there is no shoe in system"), run.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-20T10:00:00Z  | yesterday      | "yesterday" is not a date and time (timestamp)
            2026-11-20            | 2026-13-20     | "2026-13-20" is not a date (revision/date)
            running               | hunting        | "ietf-datastores:hunting" is not a datastore (datastore)
            contact               | contract       | there is no contract in instance-data-set
            """)
    void headerIsChecked(String right, String wrong, String message) {
        var run = convert("xml", XML.replaceFirst(right + "(?=<)", wrong).replace("<" + right + ">", "<" + wrong + ">").replace("</" + right + ">", "</" + wrong + ">"), "--to", "set");
        assertEquals(1, run.exitCode(), run.err());
        assertTrue(run.err().contains(message), run.err());
    }

    @ParameterizedTest
    @CsvSource({"xml", "json"})
    void anotherRevisionOfAModuleIsAWarning(String format) {
        var run = convert(format, text(format).replace("nfx@2026-11-01", "nfx@2020-01-01"), "--to", "set");
        assertEquals(0, run.exitCode());
        assertEquals(SET, run.out());
        assertTrue(run.err().contains("the content is of module nfx@2020-01-01, but here there is nfx@2026-11-01"), run.err());
    }
}
