package org.opennfx.tools;

import java.util.Locale;

/** The formats of {@code nfx validate}. */
enum ReportFormat {
    TEXT,
    JSON,
    JUNIT,
    SARIF;

    Report report() {
        return switch (this) {
            case TEXT -> new TextReport();
            case JSON -> new JsonReport();
            case JUNIT -> new JunitReport();
            case SARIF -> new SarifReport();
        };
    }

    /** As on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
