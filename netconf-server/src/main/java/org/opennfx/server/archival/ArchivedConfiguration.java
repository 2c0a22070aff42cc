package org.opennfx.server.archival;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.opennfx.backends.model.ConfigurationTop;
import org.opennfx.datastore.codec.NodeMarks;
import org.opennfx.datastore.codec.SetGrammar;
import org.opennfx.datastore.codec.TextWriter;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;

/** A configuration as a file: text, compressed, with a name that says of whom and when, in UTC, as the device's have. */
record ArchivedConfiguration(Schema schema, SetGrammar grammar) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    static String name(ContainerNode root, Instant time) {
        var host = ConfigurationTop.system(root).flatMap(system -> system.leaf("host-name")).orElse("jdm");
        return host + "_juniper.conf.gz_" + TIME.format(time);
    }

    byte[] content(ContainerNode root) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text(root).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private String text(ContainerNode root) {
        var text = new StringBuilder();
        ConfigurationTop.in(root).ifPresent(new TextWriter(
                schema, grammar, NodeMarks.of(root), line -> text.append(line).append('\n'))::below);
        return text.toString();
    }
}
