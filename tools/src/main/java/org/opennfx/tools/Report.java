package org.opennfx.tools;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A way to write verdicts down. */
@FunctionalInterface
interface Report {
    void write(List<Verdict> verdicts, Writer out) throws IOException;
}
