package org.opennfx.tools;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.yang.YangModules;
import org.xml.sax.InputSource;

final class ValidateCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String WRONG_XML =
            """
            <configuration xmlns="urn:opennfx:nfx">
              <system>
                <host-name>a_b</host-name>
              </system>
              <vlans>
                <vlan>
                  <name>v1</name>
                  <vlan-id>5000</vlan-id>
                </vlan>
              </vlans>
            </configuration>
            """;

    @TempDir
    private Path folder;

    @Test
    void everyGoodExampleIsValid() {
        var files = YangModules.goodExamples().stream().map(name -> CommandRun.example(name, folder));
        var run = validate("text", files.toArray());
        assertEquals(0, run.exitCode(), run::out);
        assertTrue(run.out().endsWith(" 0 invalid, 0 errors, 0 warnings\n"), run::out);
    }

    @Test
    void everyBadExampleHasTheErrorThatStandsBesideIt() throws IOException {
        var expected = new HashMap<String, String>();
        for (var name : YangModules.badExamples()) {
            expected.put(CommandRun.example(name, folder).toString(), expectation(YangModules.errorOf(name)));
        }
        var run = validate("json", expected.keySet().toArray());
        assertEquals(1, run.exitCode());
        var found = new HashMap<String, String>();
        for (var finding : JSON.readTree(run.out())) {
            var file = finding.path("file").asText();
            // where the model has no words of its own the message is not laid down
            var words = expected.getOrDefault(file, "").endsWith("\"") ? finding.path("message").asText() : "";
            found.merge(file, summary(finding, words), (one, other) -> one + " and " + other);
            assertTrue(finding.path("line").asInt() > 0, finding::toString);
        }
        assertEquals(lines(expected), lines(found));
    }

    /** One line a file, so that a difference shows the file. */
    private static String lines(Map<String, String> findings) {
        return String.join("\n", findings.entrySet().stream().map(Object::toString).sorted().toList());
    }

    private static String expectation(String resource) throws IOException {
        var error = new Properties();
        try (var in = YangModules.resource(resource).openStream()) {
            error.load(in);
        }
        return summary(
                error.getProperty("error-tag"),
                error.getProperty("error-app-tag", ""),
                error.getProperty("error-path"),
                error.getProperty("error-message", ""));
    }

    private static String summary(JsonNode finding, String words) {
        return summary(
                finding.path("tag").asText(), finding.path("app-tag").asText(""), finding.path("path").asText(), words);
    }

    private static String summary(String tag, String appTag, String path, String words) {
        return tag + " " + appTag + " " + path + (words.isEmpty() ? "" : " \"" + words + "\"");
    }

    @Test
    void textNamesFileLineAndColumnLikeACompiler() {
        var file = CommandRun.file(folder, "site.xml", WRONG_XML);
        assertEquals(
                new CommandRun(
                        1,
                        file + ":3:5: error: Must be a string of alphanumericals or dashes [invalid-value]"
                                + " (/nfx:configuration/system/host-name)\n"
                                + file + ":8:7: error: VLAN id must be between 1 and 4094 [invalid-value]"
                                + " (/nfx:configuration/vlans/vlan[name='v1']/vlan-id)\n"
                                + "1 file: 0 valid, 1 invalid, 2 errors, 0 warnings\n",
                        ""),
                validate("text", file));
    }

    @Test
    void constraintIsToldAtTheLineOfItsNode() {
        var file = CommandRun.file(
                folder,
                "site.set",
                """
                # hugepages are not configured
                set virtual-network-functions a image /a.qcow2

                set virtual-network-functions a memory size 1048576
                set virtual-network-functions a memory features hugepages
                """);
        var run = validate("text", file);
        assertEquals(1, run.exitCode(), run::out);
        assertTrue(
                run.out().contains(":5:") && run.out().contains("system memory hugepages must be configured"), run::out);
    }

    @Test
    void deletingNothingIsAWarningThatLeavesTheFileValid() {
        var file = CommandRun.file(folder, "site.set", "set system host-name a\ndelete system services\n");
        var run = validate("text", file);
        assertEquals(0, run.exitCode());
        assertTrue(run.out().startsWith(file + ":2:1: warning: statement not found "), run::out);
    }

    @Test
    void brokenXmlAndJsonAreInvalidAtTheLineWhereTheyBreak() {
        var xml = CommandRun.file(folder, "site.xml", "<configuration xmlns=\"urn:opennfx:nfx\">\n  <system>\n</config>");
        var json = CommandRun.file(folder, "site.json", "{\n  \"nfx:configuration\": {,}\n}");
        var text = CommandRun.file(folder, "empty.xml", "");
        var run = validate("text", xml, json, text);
        assertEquals(1, run.exitCode());
        var lines = run.out().lines().toList();
        assertTrue(lines.get(0).startsWith(xml + ":3:"), run::out);
        assertTrue(lines.get(1).startsWith(json + ":2:"), run::out);
        assertTrue(lines.get(2).startsWith(text + ":1:"), run::out);
        assertTrue(lines.stream().limit(3).allMatch(line -> line.contains("[malformed-message]")), run::out);
    }

    @Test
    void entitiesOfADocumentAreNotRead() {
        var file = CommandRun.file(
                folder,
                "site.xml",
                "<!DOCTYPE c [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n"
                        + "<configuration xmlns=\"urn:opennfx:nfx\"><system><host-name>&x;</host-name></system></configuration>");
        var run = validate("text", file);
        assertEquals(1, run.exitCode());
        assertTrue(
                firstLine(run).startsWith(file + ":1:")
                        && firstLine(run).contains(" error: a document type declaration is not allowed"),
                run::out);
    }

    @ParameterizedTest
    @EnumSource
    void bytesThatXmlCannotHaveAreInvalidInEveryReport(ReportFormat format) throws IOException {
        var control = CommandRun.file(folder, "control.xml", xmlOfHostName("a\u0001b"));
        var notUtf8 = Files.write(folder.resolve("latin1.xml"), xmlOfHostName("a\u00ffb").getBytes(ISO_8859_1));
        var good = CommandRun.file(folder, "good.set", "set system host-name a\n");
        var run = validate(format.toString(), control, notUtf8, good);
        assertEquals(1, run.exitCode(), run::err);
        assertEquals("", run.err());
        assertTrue(run.out().contains("control.xml") && run.out().contains("code 1)"), run::out);
        assertTrue(run.out().contains("latin1.xml") && run.out().contains("code 255)"), run::out);
    }

    private static String xmlOfHostName(String name) {
        return "<configuration xmlns=\"urn:opennfx:nfx\">\n<system>\n<host-name>" + name + "</host-name></system></configuration>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<configuration xmlns=\"urn:opennfx:nfx\">\n  <vlans>\n",
                "<configuration xmlns=\"urn:opennfx:nfx\">\n  <system>\n<host-name>ab",
                "<configuration xmlns=\"urn:opennfx:nfx\">\n  <system>\n<host-name>a\u0001b</host-name>"
            })
    void xmlThatBreaksInATextIsInvalidAtTheLineOfTheBreak(String text) {
        var file = CommandRun.file(folder, "site.xml", text);
        var run = validate("text", file);
        assertEquals(1, run.exitCode(), run::err);
        assertTrue(firstLine(run).startsWith(file + ":3:") && firstLine(run).endsWith("[malformed-message]"), run::out);
    }

    @Test
    void truncatedJsonIsToldWithoutTheParsersNameForTheSource() {
        var file = CommandRun.file(folder, "site.json", "{\n  \"nfx:configuration\": {");
        var run = validate("text", file);
        assertEquals(1, run.exitCode(), run::err);
        assertTrue(firstLine(run).contains("(start marker at line: 2, column: 24)"), run::out);
    }

    @Test
    void textThatIsNotUtf8IsInvalid() throws IOException {
        var file = Files.write(folder.resolve("site.set"), new byte[] {'s', 'e', 't', ' ', (byte) 0xff});
        assertEquals(file + ": error: the text is not UTF-8 [malformed-message]", firstLine(validate("text", file)));
    }

    @Test
    void configurationWithoutANamespaceIsInvalid() {
        var file = CommandRun.file(folder, "site.xml", "<configuration><system/></configuration>");
        assertEquals(
                file + ":1:1: error: configuration has no namespace [unknown-namespace] (/)", firstLine(validate("text", file)));
    }

    private static String firstLine(CommandRun run) {
        return run.out().lines().findFirst().orElse("");
    }

    @Test
    void fileThatCannotBeReadEndsTheRunWithTwo() {
        var run = validate("text", CommandRun.file(folder, "site.xml", WRONG_XML), folder.resolve("nope.xml"));
        assertEquals(2, run.exitCode());
        assertEquals("nfx: there is no file " + folder.resolve("nope.xml") + "\n", run.err());
    }

    @Test
    void junitHasATestCaseForEachFile() throws Exception {
        var bad = CommandRun.file(folder, "bad.json", "{\"nfx:configuration\":{\"\\u0001\":1}}");
        var good = CommandRun.file(folder, "good.set", "set system host-name a\n");
        var run = validate("junit", bad, good);
        assertEquals(1, run.exitCode());
        var suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(run.out())))
                .getDocumentElement();
        assertEquals("2", suite.getAttribute("tests"));
        assertEquals("1", suite.getAttribute("failures"));
        assertEquals(2, suite.getElementsByTagName("testcase").getLength());
        var failure = suite.getElementsByTagName("failure").item(0);
        assertTrue(failure.getTextContent().startsWith(bad + ":1:"), failure::getTextContent);
    }

    @Test
    void sarifNamesRuleFileAndLine() throws IOException {
        var run = validate("sarif", CommandRun.file(folder, "my site.xml", WRONG_XML));
        assertEquals(1, run.exitCode());
        var log = JSON.readTree(run.out());
        assertEquals("2.1.0", log.path("version").asText());
        var sarif = log.path("runs").path(0);
        assertEquals("nfx validate", sarif.at("/tool/driver/name").asText());
        var results = sarif.path("results");
        assertEquals(2, results.size());
        var result = results.path(0);
        assertEquals("invalid-value", result.path("ruleId").asText());
        assertEquals("invalid-value", sarif.at("/tool/driver/rules").path(result.path("ruleIndex").asInt()).path("id").asText());
        assertEquals("error", result.path("level").asText());
        var place = result.at("/locations/0/physicalLocation");
        assertTrue(place.at("/artifactLocation/uri").asText().endsWith("/my%20site.xml"), run::out);
        assertEquals(3, place.at("/region/startLine").asInt());
    }

    private static CommandRun validate(String format, Object... files) {
        return CommandRun.of(
                Stream.concat(Stream.of("validate", "--format", format), Stream.of(files)).toArray());
    }
}
