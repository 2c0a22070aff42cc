package org.opennfx.tools;

import java.util.List;

/** What is to be said about one file. */
record Verdict(String file, List<Finding> findings) {
    Verdict {
        findings = List.copyOf(findings);
    }

    boolean isValid() {
        return errors() == 0;
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
