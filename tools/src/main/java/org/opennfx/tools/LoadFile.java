package org.opennfx.tools;

import java.io.IOException;
import java.util.List;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.server.StartConfiguration;

/** A file, in any format, that a server starts with. */
record LoadFile(Source source) implements StartConfiguration {
    @Override
    public String name() {
        return source.name();
    }

    /** @throws IOException the findings, each a line as {@code nfx validate} writes it */
    @Override
    public List<EditNode> edit(Schema schema) throws IOException {
        var document = source.read(new DocumentReader(schema));
        if (!document.isSound()) {
            throw new IOException(String.join("\n", new Verdict(name(), document.findings()).lines()));
        }
        return document.nodes();
    }
}
