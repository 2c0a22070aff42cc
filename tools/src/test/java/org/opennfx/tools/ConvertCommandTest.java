package org.opennfx.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConvertCommandTest {
    private static final String XML =
            """
            <configuration xmlns="urn:opennfx:nfx">
              <system>
                <host-name>branch17</host-name>
              </system>
              <vlans>
                <vlan>
                  <name>v1100</name>
                  <description>to the hall</description>
                  <vlan-id>1100</vlan-id>
                </vlan>
              </vlans>
            </configuration>
            """;
    private static final String JSON =
            """
            {
              "nfx:configuration": {
                "system": {
                  "host-name": "branch17"
                },
                "vlans": {
                  "vlan": [
                    {
                      "name": "v1100",
                      "description": "to the hall",
                      "vlan-id": 1100
                    }
                  ]
                }
              }
            }
            """;
    private static final String SET =
            """
            set system host-name branch17
            set vlans v1100 description "to the hall"
            set vlans v1100 vlan-id 1100
            """;

    private static final String TEXT =
            """
            system {
                host-name branch17;
            }
            vlans {
                v1100 {
                    description "to the hall";
                    vlan-id 1100;
                }
            }
            """;

    @TempDir
    private Path folder;

    private static String content(String format) {
        return switch (format) {
            case "xml" -> XML;
            case "json" -> JSON;
            case "text" -> TEXT;
            default -> SET;
        };
    }

    @ParameterizedTest
    @CsvSource({"xml,json", "json,set", "set,xml", "json,xml", "set,set", "xml,text", "text,json", "text,set", "text,text"})
    void formatsSayTheSame(String from, String to) {
        var file = CommandRun.file(folder, "site." + from, content(from));
        assertEquals(new CommandRun(0, content(to), ""), CommandRun.of("convert", "--to", to, file));
    }

    @Test
    void marksOfNodesAreKept() {
        var text = """
                /* the hall */
                vlans {
                    inactive: v1100 {
                        vlan-id 1100;
                    }
                }
                """;
        var json = CommandRun.of("convert", "--to", "json", CommandRun.file(folder, "site.text", text)).out();
        var file = CommandRun.file(folder, "site.json", json);
        assertEquals(new CommandRun(0, text, ""), CommandRun.of("convert", "--to", "text", file));
    }

    @Test
    void formatIsKnownByTheFirstCharacterWhereTheNameDoesNotSay() {
        var file = CommandRun.file(folder, "site.conf", "\n  " + JSON);
        assertEquals(new CommandRun(0, SET, ""), CommandRun.of("convert", "--to", "set", file));
    }

    @Test
    void branchSiteComesBackFromXmlWithItsOwnLines() throws IOException {
        var site = CommandRun.example("examples/good/branch-site.set", folder);
        var xml = CommandRun.file(folder, "site.xml", CommandRun.of("convert", "--to", "xml", site).out());
        var lines = CommandRun.of("convert", "--to", "set", xml).out().lines().toList();
        assertEquals(Files.readAllLines(site), lines);
    }

    @Test
    void envelopeOfNetconfIsLookedThrough() {
        var file = CommandRun.file(
                folder, "reply.xml", "<data xmlns='urn:ietf:params:xml:ns:netconf:base:1.0'>" + XML + "</data>");
        assertEquals(XML, CommandRun.of("convert", "--to", "xml", file).out());
    }

    @Test
    void errorsAreThoseOfValidateAndNothingIsWritten() {
        var file = CommandRun.file(folder, "site.set", "set system host-name jdm\nset sistem\n");
        assertEquals(
                new CommandRun(
                        1,
                        "",
                        file + ":2:5: error: syntax error, expecting <statement>: sistem [unknown-element]"
                                + " (/nfx:configuration)\n"),
                CommandRun.of("convert", "--to", "xml", file));
    }

    @Test
    void fileThatIsNotThereIsToldInOneLine() {
        var file = folder.resolve("nope.xml");
        assertEquals(
                new CommandRun(2, "", "nfx: there is no file " + file + "\n"),
                CommandRun.of("convert", "--to", "xml", file));
    }

    @Test
    void documentationSaysTheSameThreeTimes() throws IOException {
        var text = Files.readString(Path.of("..", "docs", "formats.md"));
        var xml = CommandRun.file(folder, "site.xml", block(text, "```xml\n"));
        var json = CommandRun.file(folder, "site.json", block(text, "```json\n"));
        var set = block(text, "```\nset ").strip();
        assertEquals("set " + set + "\n", CommandRun.of("convert", "--to", "set", xml).out());
        assertEquals("set " + set + "\n", CommandRun.of("convert", "--to", "set", json).out());
    }

    private static String block(String text, String begin) {
        var start = text.indexOf(begin) + begin.length();
        return text.substring(start, text.indexOf("```", start));
    }
}
