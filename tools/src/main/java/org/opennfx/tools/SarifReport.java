package org.opennfx.tools;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.opennfx.datastore.codec.Json;

/** SARIF 2.1.0, which code hosts show beside the lines. A rule is an error-app-tag, or an error-tag without one. */
final class SarifReport implements Report {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    @Override
    public void write(List<Verdict> verdicts, Writer out) throws IOException {
        try (var json = Json.indented(out)) {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            run(verdicts, json);
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write("\n");
    }

    private static void run(List<Verdict> verdicts, JsonGenerator json) throws IOException {
        var rules = verdicts.stream()
                .flatMap(verdict -> verdict.findings().stream())
                .map(Finding::rule)
                .distinct()
                .sorted()
                .toList();
        json.writeStartObject();
        tool(rules, json);
        json.writeStringField("columnKind", "utf16CodeUnits");
        json.writeArrayFieldStart("results");
        for (var verdict : verdicts) {
            for (var finding : verdict.findings()) {
                result(verdict.file(), finding, rules, json);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void tool(List<String> rules, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "nfx validate");
        json.writeArrayFieldStart("rules");
        for (var rule : rules) {
            json.writeStartObject();
            json.writeStringField("id", rule);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void result(String file, Finding finding, List<String> rules, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule());
        json.writeNumberField("ruleIndex", rules.indexOf(finding.rule()));
        json.writeStringField("level", finding.severity().toString());
        json.writeObjectFieldStart("message");
        json.writeStringField("text", finding.error().message());
        json.writeEndObject();
        json.writeArrayFieldStart("locations");
        location(file, finding, json);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void location(String file, Finding finding, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(file));
        json.writeEndObject();
        if (finding.location().line() > 0) {
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", finding.location().line());
            json.writeNumberField("startColumn", Math.max(1, finding.location().column()));
            json.writeEndObject();
        }
        json.writeEndObject();
        if (finding.path().isPresent()) {
            json.writeArrayFieldStart("logicalLocations");
            json.writeStartObject();
            json.writeStringField("fullyQualifiedName", finding.path().get());
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** Relative where the file was named so, that the result holds in every checkout. */
    private static String uri(String file) {
        var path = Path.of(file);
        if (path.isAbsolute()) {
            return path.toUri().toASCIIString();
        }
        try {
            // a colon in the first name would make it a scheme
            return new URI(null, null, file.contains(":") ? "./" + file : file, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
