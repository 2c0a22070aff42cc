package org.opennfx.tools;

import java.util.Comparator;
import java.util.List;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;

/**
 * What is to be said about one file.
 *
 * @param readable whether its content is known at all
 * @param findings in the order of the lines that they are about
 */
record Verdict(String file, boolean readable, List<Finding> findings) {
    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(
            Finding::location, Comparator.comparingInt(Location::line).thenComparingInt(Location::column));

    Verdict {
        findings = findings.stream().sorted(BY_PLACE).toList();
    }

    Verdict(String file, List<Finding> findings) {
        this(file, true, findings);
    }

    static Verdict unreadable(String file, String why) {
        return new Verdict(
                file,
                false,
                List.of(Finding.error(Location.UNKNOWN, RpcError.application(ErrorTag.OPERATION_FAILED, why))));
    }

    boolean isValid() {
        return errors() == 0;
    }

    /** Whether it was read, and found to be wrong. */
    boolean isInvalid() {
        return readable && !isValid();
    }

    long errors() {
        return findings.stream().filter(Finding::isError).count();
    }

    long warnings() {
        return findings.size() - errors();
    }

    /** One line for each finding. */
    List<String> lines() {
        return findings.stream().map(finding -> finding.line(file)).toList();
    }
}
