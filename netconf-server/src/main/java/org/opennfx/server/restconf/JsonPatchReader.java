package org.opennfx.server.restconf;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.codec.Json;

/** Reads a YANG patch in JSON; members come in any order. */
record JsonPatchReader(JsonParser in) {

    /** Reads it from before the document to its end. */
    PatchText read() throws IOException {
        expect(JsonToken.START_OBJECT, in.nextToken());
        if (in.nextToken() != JsonToken.FIELD_NAME || !in.currentName().equals(YangPatch.MODULE + ":yang-patch")) {
            throw Refusal.badRequest("the body is to have one member, \"" + YangPatch.MODULE + ":yang-patch\"");
        }
        expect(JsonToken.START_OBJECT, in.nextToken());
        var patch = patch();
        expect(JsonToken.END_OBJECT, in.nextToken());
        if (in.nextToken() != null) {
            throw Refusal.badRequest("there is more after the object");
        }
        return patch;
    }

    private PatchText patch() throws IOException {
        var collected = new PatchText.Collected();
        var edits = Optional.<List<PatchText.Edit>>empty();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            var name = local();
            if (name.equals("edit")) {
                if (edits.isPresent()) {
                    throw PatchText.Collected.twice(name);
                }
                edits = Optional.of(edits());
            } else {
                collected.leaf(name, text());
            }
        }
        return new PatchText(collected.leaves(), edits.orElse(List.of()));
    }

    private List<PatchText.Edit> edits() throws IOException {
        expect(JsonToken.START_ARRAY, in.nextToken());
        List<PatchText.Edit> edits = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            expect(JsonToken.START_OBJECT, in.currentToken());
            edits.add(edit());
        }
        return edits;
    }

    private PatchText.Edit edit() throws IOException {
        var collected = new PatchText.Collected();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            var name = local();
            if (name.equals("value")) {
                collected.value(value());
            } else {
                collected.leaf(name, text());
            }
        }
        return collected.edit();
    }

    /** The name of a member without the module, which may stand before it. */
    private String local() throws IOException {
        var name = in.currentName();
        var prefix = YangPatch.MODULE + ":";
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    private String text() throws IOException {
        expect(JsonToken.VALUE_STRING, in.nextToken());
        return in.getText();
    }

    /** What it means is not known before the target, which may come later. */
    private String value() throws IOException {
        expect(JsonToken.START_OBJECT, in.nextToken());
        var copy = new ByteArrayOutputStream();
        try (var out = Json.compact(copy)) {
            out.copyCurrentStructureExact(in);
        }
        return copy.toString(UTF_8);
    }

    private void expect(JsonToken wanted, JsonToken found) throws IOException {
        if (found != wanted) {
            var where = in.currentTokenLocation();
            throw Refusal.badRequest("the body is no YANG patch: in line " + where.getLineNr() + ", column " + where.getColumnNr()
                    + " there is to be " + words(wanted));
        }
    }

    private static String words(JsonToken wanted) {
        return switch (wanted) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            default -> "an end";
        };
    }
}
