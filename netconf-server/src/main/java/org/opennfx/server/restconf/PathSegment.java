package org.opennfx.server.restconf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What stands between two slashes of a path (RFC 8040 3.5.3): {@code module:name=key,key}.
 *
 * @param module empty where the name has none
 * @param keys empty where there is no equals sign
 */
record PathSegment(String module, String name, Optional<List<String>> keys) {

    /**
     * The segments of the rest of a path, decoded; a slash at the end does not count.
     *
     * @throws Refusal 400 where octets are encoded wrongly, or are no UTF-8, or a segment is empty
     */
    static List<PathSegment> of(String path) {
        if (path.isEmpty() || path.equals("/")) {
            return List.of();
        }
        var whole = path.endsWith("/") ? path.substring(1, path.length() - 1) : path.substring(1);
        return Arrays.stream(whole.split("/", -1)).map(PathSegment::segment).toList();
    }

    private static PathSegment segment(String text) {
        if (text.isEmpty()) {
            throw Refusal.badRequest("the path has two slashes with nothing between them");
        }
        var equals = text.indexOf('=');
        var name = decoded(equals < 0 ? text : text.substring(0, equals));
        var colon = name.indexOf(':');
        return new PathSegment(
                colon < 0 ? "" : name.substring(0, colon),
                name.substring(colon + 1),
                equals < 0 ? Optional.empty() : Optional.of(keys(text.substring(equals + 1))));
    }

    /** Key values with commas between them; a comma in a value is encoded. */
    static List<String> keys(String text) {
        return Arrays.stream(text.split(",", -1)).map(PathSegment::decoded).toList();
    }

    /** Takes percent-encoding away (RFC 3986 2.1). */
    static String decoded(String text) {
        var octets = new ByteArrayOutputStream(text.length());
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character == '%') {
                octets.write(octet(text, i));
                i += 2;
            } else if (character < 0x80) {
                octets.write(character);
            } else {
                throw Refusal.badRequest("the path has a character that is not percent-encoded");
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets.toByteArray())).toString();
        } catch (CharacterCodingException _) {
            throw Refusal.badRequest("what is percent-encoded is no UTF-8");
        }
    }

    private static int octet(String text, int at) {
        var high = at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
        var low = at + 2 < text.length() ? Character.digit(text.charAt(at + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw Refusal.badRequest("a percent sign without two hexadecimal digits");
        }
        return high * 16 + low;
    }

    @Override
    public String toString() {
        return module.isEmpty() ? name : module + ":" + name;
    }
}
