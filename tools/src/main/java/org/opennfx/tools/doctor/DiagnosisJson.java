package org.opennfx.tools.doctor;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.opennfx.datastore.codec.Json;

/** An array with an object for each diagnosis; a remedy that there is not is left out. */
public final class DiagnosisJson {
    private DiagnosisJson() {}

    public static void write(List<Diagnosis> diagnoses, Writer out) throws IOException {
        try (var json = Json.indented(out)) {
            json.writeStartArray();
            for (var diagnosis : diagnoses) {
                write(diagnosis, json);
            }
            json.writeEndArray();
        }
        out.write("\n");
    }

    private static void write(Diagnosis diagnosis, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("check", diagnosis.subject());
        json.writeStringField("condition", diagnosis.condition().toString());
        json.writeStringField("words", diagnosis.words());
        if (diagnosis.remedy().isPresent()) {
            json.writeStringField("remedy", diagnosis.remedy().get());
        }
        json.writeEndObject();
    }
}
