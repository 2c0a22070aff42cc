package org.opennfx.tools.doctor;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A line for each diagnosis, and below it the command that mends what it tells. */
public final class DiagnosisTable {
    private static final String ROW = "%-8s %-20s %s%n";

    private DiagnosisTable() {}

    public static void write(List<Diagnosis> diagnoses, Writer out) throws IOException {
        for (var diagnosis : diagnoses) {
            out.write(ROW.formatted(diagnosis.condition(), diagnosis.subject(), diagnosis.words()));
            if (diagnosis.remedy().isPresent()) {
                out.write(ROW.formatted("", "", "mend: " + diagnosis.remedy().get()));
            }
        }
    }
}
