package org.opennfx.tools;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.junit.jupiter.params.provider.CsvSource;
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
    void aRuleThatMatchesNothingIsAWarningAtItsPath() {
        var file = CommandRun.file(folder, "site.xml", """
                <nacm xmlns="urn:ietf:params:xml:ns:yang:ietf-netconf-acm" xmlns:nfx="urn:opennfx:nfx">
                  <rule-list>
                    <name>staff</name>
                    <rule>
                      <name>typo</name>
                      <path>/nfx:configuration/nfx:vlanz</path>
                      <action>deny</action>
                    </rule>
                  </rule-list>
                </nacm>
                """);
        var run = validate("text", file);
        assertEquals(0, run.exitCode(), run::out);
        assertTrue(run.out().startsWith(file + ":6:7: warning: rule typo of rule-list staff matches nothing: there is no"
                + " /nfx:configuration/nfx:vlanz [data-missing]"), run::out);
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
                file + ":1:1: error: configuration has no namespace, and should be in urn:opennfx:nfx"
                        + " [unknown-namespace] (/)",
                firstLine(validate("text", file)));
    }

    @Test
    void configurationThatInheritsTheNamespaceOfItsEnvelopeIsToldBoth() {
        var file = CommandRun.file(
                folder, "site.xml", "<config xmlns='urn:ietf:params:xml:ns:netconf:base:1.0'>\n<configuration/></config>");
        assertEquals(
                file + ":2:1: error: configuration is in namespace urn:ietf:params:xml:ns:netconf:base:1.0,"
                        + " and should be in urn:opennfx:nfx [unknown-namespace] (/)",
                firstLine(validate("text", file)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vnf jdm image /var/third-party/images/a.qcow2 | 1 | VNF name jdm is reserved for the system
            vnf a image /etc/shadow | 1 | Image must be a file in /var/third-party/images: /etc/shadow
            vnf a image /var/third-party/images/i; vnf b image /var/third-party/images/i | 2 | Image is already used by VNF a, and a disk needs an image of its own: /var/third-party/images/i
            vnf a image /var/third-party/images/i; vnf a interfaces eth2 mapping vlan members v9 | 2 | VLAN v9 is not defined under host-os vlans
            vnf a image /var/third-party/images/i; vnf a virtual-cpu 0 physical-cpu 10 | 2 | Physical CPU must be between 0 and 7 on this device
            host-os vlans v2 vlan-id 2 | 1 | VLAN ids 1 to 3 are used by the system
            interfaces ge-0/0/0 unit 0 family ethernet-switching vlan members v9 | 1 | VLAN v9 is not defined under vlans
            """)
    void whatThePlatformRefusesIsInvalidAtItsLine(String statements, int line, String message) {
        var text = "set " + statements.replace("; ", "\nset ").replace("vnf ", "virtual-network-functions ") + "\n";
        var file = CommandRun.file(folder, "site.set", text);
        var run = CommandRun.of("validate", "--model", "LS1", file);
        assertEquals(1, run.exitCode(), run::out);
        assertTrue(firstLine(run).startsWith(file + ":" + line + ":"), run::out);
        assertTrue(firstLine(run).contains(": error: " + message + " ["), run::out);
        assertTrue(run.out().endsWith(" 1 error, 0 warnings\n"), run::out);
    }

    @Test
    void oneVlanOnBothPortsTowardsTheHostIsRefusedInTheWordsOfTheDevice() {
        var port = " unit 0 family ethernet-switching interface-mode trunk vlan members v1100\n";
        var file = CommandRun.file(
                folder,
                "site.set",
                "set vlans v1100 vlan-id 1100\nset interfaces sxe-0/0/0" + port + "set interfaces sxe-0/0/1" + port);
        var run = validate("text", file);
        assertEquals(1, run.exitCode());
        assertTrue(
                firstLine(run).contains("sxe interfaces (sxe-0/0/0.0 and sxe-0/0/1.0) cannot have same vlan member (1100)"),
                run::out);
    }

    @Test
    void theModelDecidesWhichCpusThereAre() {
        var file = CommandRun.file(
                folder,
                "site.set",
                "set virtual-network-functions a image /var/third-party/images/a virtual-cpu 0 physical-cpu 10\n"
                        .replace(" virtual-cpu", "\nset virtual-network-functions a virtual-cpu"));
        assertEquals(0, CommandRun.of("validate", "--model", "s2", file).exitCode());
        assertEquals(1, CommandRun.of("validate", "--model", "ls1", file).exitCode());
        assertEquals(2, CommandRun.of("validate", "--model", "x9", file).exitCode());
    }

    @Test
    void anUnfinishedStatementIsAWarningAmongTheOthersInTheOrderOfLines() {
        var file = CommandRun.file(
                folder,
                "site.set",
                """
                set vlans
                set vlans v1 vlan-id 5000
                delete system services
                set system host-name a host-name b
                """);
        var run = validate("text", file);
        assertEquals(
                file + ":1:5: warning: statement must contain additional statements [missing-element]"
                        + " (/nfx:configuration/vlans)\n"
                        + file + ":2:22: error: VLAN id must be between 1 and 4094 [invalid-value]"
                        + " (/nfx:configuration/vlans/vlan[name='v1']/vlan-id)\n"
                        + file + ":3:1: warning: statement not found [data-missing]"
                        + " (/nfx:configuration/system/services)\n"
                        + file + ":4:24: error: host-name is given twice [bad-element]"
                        + " (/nfx:configuration/system/host-name)\n"
                        + "1 file: 0 valid, 1 invalid, 2 errors, 2 warnings\n",
                run.out());
    }

    @Test
    void whatIsInactiveNeedsToBeThereOnly() {
        var file = CommandRun.file(folder, "site.set", """
                set virtual-network-functions a interfaces eth2 mapping vlan members v9
                deactivate virtual-network-functions a
                """);
        assertEquals(0, validate("text", file).exitCode());
        var missing = CommandRun.file(folder, "missing.set", "set vlans v1 vlan-id 7\ndeactivate vlans v2\n");
        var run = validate("text", missing);
        assertEquals(1, run.exitCode());
        assertTrue(firstLine(run).startsWith(missing + ":2:1: error: the node that is marked does not exist"), run::out);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# of the hall\nvlans { v1 {\n    vlan-id 5000;\n} }\n",
                "/* of the\nhall */ system { host-name hall; } ## of the hall\n vlans { v1 { vlan-id 5000; }}",
                "\n\nvlans { v1 { vlan-id 5000; } }"
            })
    void textIsKnownByItsFirstStatement(String text) {
        var file = CommandRun.file(folder, "site.conf", text);
        var run = validate("text", file);
        assertEquals(1, run.exitCode());
        assertTrue(firstLine(run).matches(".*site.conf:3:\\d+: error: VLAN id must be between 1 and 4094 .*"), run::out);
        assertEquals(2, run.out().lines().count());
    }

    @Test
    void nestingTooDeepIsToldWhereItIsTooDeep() {
        var json = CommandRun.file(folder, "deep.json", "{\"nfx:configuration\":\n" + "[".repeat(300));
        var xml = CommandRun.file(
                folder, "deep.xml", "<configuration xmlns='urn:opennfx:nfx'>\n" + "<a>".repeat(300));
        var lines = validate("text", json, xml).out().lines().toList();
        assertTrue(lines.get(0).startsWith(json + ":2:") && lines.get(0).contains(" nesting depth ("), lines::toString);
        assertFalse(lines.get(0).contains("StreamReadConstraints"), lines::toString);
        assertTrue(lines.get(1).startsWith(xml + ":2:"), lines::toString);
        assertTrue(lines.get(1).contains(" error: elements are nested more than 256 deep [too-big]"), lines::toString);
    }

    @Test
    void emptyJsonIsInvalidAtItsFirstColumn() {
        var file = CommandRun.file(folder, "site.json", "");
        assertTrue(firstLine(validate("text", file)).startsWith(file + ":1:1: error: a JSON object is expected"));
    }

    private static String firstLine(CommandRun run) {
        return run.out().lines().findFirst().orElse("");
    }

    @ParameterizedTest
    @EnumSource
    void fileThatCannotBeReadIsAFindingAmongTheOthersAndEndsTheRunWithTwo(ReportFormat format) {
        var wrong = CommandRun.file(folder, "wrong.xml", WRONG_XML);
        var missing = folder.resolve("nope.xml");
        var good = CommandRun.file(folder, "good.set", "set system host-name a\n");
        var run = validate(format.toString(), wrong, missing, good);
        assertEquals(2, run.exitCode());
        assertEquals("", run.err());
        assertTrue(run.out().contains("VLAN id must be between 1 and 4094"), run::out);
        assertTrue(run.out().contains("there is no file " + missing), run::out);
    }

    @Test
    void filesThatCannotBeReadAreCountedByThemselves() {
        var run = validate("text", CommandRun.file(folder, "site.set", "set system host-name a\n"), folder);
        assertTrue(run.out().endsWith("\n2 files: 1 valid, 0 invalid, 1 not read, 1 error, 0 warnings\n"), run::out);
        var report = validate("junit", folder.resolve("nope.xml")).out();
        assertTrue(report.contains("failures=\"0\"") && report.contains("errors=\"1\"") && report.contains("<error "), report);
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
