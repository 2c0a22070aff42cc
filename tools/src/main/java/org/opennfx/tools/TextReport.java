package org.opennfx.tools;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A line for each finding, as a compiler writes it, and a last line that counts them. */
final class TextReport implements Report {
    @Override
    public void write(List<Verdict> verdicts, Writer out) throws IOException {
        for (var verdict : verdicts) {
            for (var line : verdict.lines()) {
                out.write(line + "\n");
            }
        }
        out.write(summary(verdicts) + "\n");
    }

    private static String summary(List<Verdict> verdicts) {
        var invalid = verdicts.stream().filter(Verdict::isInvalid).count();
        var unread = verdicts.stream().filter(verdict -> !verdict.readable()).count();
        var errors = verdicts.stream().mapToLong(Verdict::errors).sum();
        var warnings = verdicts.stream().mapToLong(Verdict::warnings).sum();
        return count(verdicts.size(), "file") + ": " + (verdicts.size() - invalid - unread) + " valid, " + invalid + " invalid, "
                + (unread > 0 ? unread + " not read, " : "")
                + count(errors, "error") + ", " + count(warnings, "warning");
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
