package org.opennfx.server.restconf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.ModuleSet;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.datastore.tree.Rendition;
import org.opennfx.server.http.HttpAnswer;

/** A list that is long. */
class LongListTest {
    private static final int ENTRIES = 100_000;
    private static final int PIECE = 64 << 10;

    /** Takes note of how it is written to. */
    private static final class Pieces extends OutputStream {
        private long octets;
        private int longest;

        @Override
        public void write(int octet) {
            octets++;
        }

        @Override
        public void write(byte[] from, int start, int length) {
            octets += length;
            longest = Math.max(longest, length);
        }
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void anAnswerGoesOutInPieces(Encoding encoding) throws IOException {
        var schema = Schema.load(ModuleSet.of(List.of(RestconfLab.module("example-kinds"))));
        var kinds = (InnerSchema) schema.root().childByModule("example-kinds", "kinds").orElseThrow();
        var list = (ListSchema) kinds.childByModule("example-kinds", "entry").orElseThrow();
        var node = ListNode.empty(list);
        for (var i = 0; i < ENTRIES; i++) {
            node = node.with(ListEntry.of(list, Key.of("entry " + i)));
        }
        var found = new Found(node, Rendition.AS_IS);
        var body = new DataBody(schema, encoding);
        HttpAnswer.Body answer = encoding == Encoding.XML ? body.list(found) : body.of(found);
        var pieces = new Pieces();

        answer.write(pieces);

        assertTrue(pieces.octets > 20L * ENTRIES, () -> pieces.octets + " octets");
        assertTrue(pieces.longest < PIECE, () -> "one piece of " + pieces.longest);
    }

    @Test
    void allOfItIsReadWithFieldsAndWithout(@TempDir Path directory) throws IOException, InterruptedException {
        var entries = IntStream.range(0, ENTRIES)
                .mapToObj(i -> "{\"name\": \"e" + i + "\", \"value\": \"v\"}")
                .collect(Collectors.joining(","));
        try (var lab = RestconfLab.start(directory); var client = lab.client()) {
            var put = lab.json("PUT", "/restconf/data/example-kinds:kinds", "{\"example-kinds:kinds\": {\"entry\": [" + entries + "]}}");
            assertEquals(204, RestconfLab.send(client, put).statusCode());

            assertEquals(ENTRIES, lines(client, lab, "", "\"value\": \"v\""));
            assertEquals(ENTRIES, lines(client, lab, "?fields=name", "\"name\": \"e"));
            assertEquals(0, lines(client, lab, "?fields=name", "\"value\""));
            assertEquals(10, lines(client, lab, "?limit=10&offset=99990", "\"name\": \"e"));
        }
    }

    private static long lines(HttpClient client, RestconfLab lab, String query, String part)
            throws IOException, InterruptedException {
        var request = lab.request("/restconf/data/example-kinds:kinds/entry" + query).build();
        try (var lines = client.send(request, BodyHandlers.ofLines()).body()) {
            return lines.filter(line -> line.contains(part)).count();
        }
    }
}
