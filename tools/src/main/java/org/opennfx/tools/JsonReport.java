package org.opennfx.tools;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.opennfx.datastore.codec.Json;

/** An array with an object for each finding; members that do not apply are left out. */
final class JsonReport implements Report {
    @Override
    public void write(List<Verdict> verdicts, Writer out) throws IOException {
        try (var json = Json.indented(out)) {
            json.writeStartArray();
            for (var verdict : verdicts) {
                for (var finding : verdict.findings()) {
                    finding(verdict.file(), finding, json);
                }
            }
            json.writeEndArray();
        }
        out.write("\n");
    }

    private static void finding(String file, Finding finding, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", file);
        if (finding.location().line() > 0) {
            json.writeNumberField("line", finding.location().line());
            json.writeNumberField("column", finding.location().column());
        }
        json.writeStringField("severity", finding.severity().toString());
        json.writeStringField("tag", finding.error().tag().toString());
        if (finding.error().appTag().isPresent()) {
            json.writeStringField("app-tag", finding.error().appTag().get());
        }
        if (finding.path().isPresent()) {
            json.writeStringField("path", finding.path().get());
        }
        json.writeStringField("message", finding.error().message());
        json.writeEndObject();
    }
}
