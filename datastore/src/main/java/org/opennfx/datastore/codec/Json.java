package org.opennfx.datastore.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.regex.Pattern;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.type.InvalidValue;

/** The one place that makes JSON streams. */
public final class Json {
    /** No data tree is as deep; what is deeper is not read to its end. */
    private static final int DEPTH = 200;

    /** Where Jackson says which of its settings a document goes beyond. */
    private static final Pattern SETTING = Pattern.compile(",? from `[^`]*`");
    /** How Jackson says where an object began that does not end. */
    private static final Pattern SOURCE = Pattern.compile("\\[Source: [^;]*; (line: \\d+, column: \\d+)]");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private Json() {}

    public static JsonParser parser(InputStream in) throws IOException {
        return FACTORY.createParser(in);
    }

    public static JsonParser parser(Reader in) throws IOException {
        return FACTORY.createParser(in);
    }

    /** A generator of UTF-8 without white space, which does not close what it writes to. */
    public static JsonGenerator compact(OutputStream out) throws IOException {
        return FACTORY.createGenerator(out);
    }

    /** As {@link #compact(OutputStream)}. */
    public static JsonGenerator compact(Writer out) throws IOException {
        return FACTORY.createGenerator(out);
    }

    /** The same document without white space. */
    public static String minified(String document) {
        var text = new StringWriter();
        try (var in = parser(new StringReader(document)); var out = compact(text)) {
            in.nextToken();
            out.copyCurrentStructure(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A generator that puts each member and entry on a line of its own, two blanks deeper than its parent. */
    public static JsonGenerator indented(OutputStream out) throws IOException {
        return compact(out).setPrettyPrinter(lines());
    }

    /** As {@link #indented(OutputStream)}. */
    public static JsonGenerator indented(Writer out) throws IOException {
        return compact(out).setPrettyPrinter(lines());
    }

    private static PrettyPrinter lines() {
        var indenter = new DefaultIndenter("  ", "\n");
        var separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    /** Where its token begins. */
    static Location location(JsonParser in) {
        var at = in.currentTokenLocation();
        return new Location(at.getLineNr(), at.getColumnNr());
    }

    /** What is wrong, without the parser's own way to say where, and without its settings. */
    public static String reason(JsonProcessingException e) {
        var why = e.getOriginalMessage().lines().findFirst().orElse("cannot be read").strip();
        return SOURCE.matcher(SETTING.matcher(why).replaceAll("")).replaceAll("$1");
    }

    /**
     * Reads {@code [null]}, which is how JSON writes that there is no value (RFC 7951 6.9).
     *
     * @param in at START_ARRAY; afterwards at the END_ARRAY that belongs to it, also if it was something else
     */
    static void expectNullInArray(JsonParser in) throws IOException, InvalidValue {
        if (in.nextToken() == JsonToken.VALUE_NULL && in.nextToken() == JsonToken.END_ARRAY) {
            return;
        }
        while (in.currentToken() != JsonToken.END_ARRAY) {
            in.skipChildren();
            in.nextToken();
        }
        throw new InvalidValue("an array is a value as [null] only");
    }
}
