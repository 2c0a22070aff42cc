package org.opennfx.server.netconf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramingTest {
    private static final long LIMIT = 100_000;

    @Property(tries = 300)
    void aMessageInAnyChunksIsTheMessage(
            @ForAll @Size(min = 1, max = 3000) byte[] message, @ForAll @IntRange(min = 1, max = 700) int most, @ForAll long seed)
            throws IOException {
        var random = new Random(seed);
        var wire = new ByteArrayOutputStream();
        for (var from = 0; from < message.length; ) {
            var size = Math.min(1 + random.nextInt(most), message.length - from);
            wire.writeBytes(ascii("\n#" + size + "\n"));
            wire.write(message, from, size);
            from += size;
        }
        wire.writeBytes(ascii("\n##\n"));

        assertArrayEquals(message, only(wire.toByteArray(), Framing.CHUNKED, random));
    }

    @Property(tries = 300)
    void whatTheWriterWritesTheReaderReads(
            @ForAll Framing framing, @ForAll @IntRange(min = 1, max = 90_000) int length, @ForAll long seed) throws IOException {
        var random = new Random(seed);
        var message = new byte[length];
        for (var at = 0; at < length; at++) {
            message[at] = (byte) "<a]]>b]".charAt(random.nextInt(7));
        }
        var text = new String(message, StandardCharsets.US_ASCII).replace("]]>]]>", "[[<[[<");
        message = ascii("<" + (text.endsWith("]") || text.endsWith(">") ? text.substring(1) + "." : text.substring(1)));

        var wire = new ByteArrayOutputStream();
        var writer = new FrameWriter(wire);
        writer.use(framing);
        writer.write(message);
        writer.endMessage();

        assertArrayEquals(message, only(wire.toByteArray(), framing, random));
    }

    @Property(tries = 1000)
    void garbageEndsInAnExceptionOrInMessages(
            @ForAll Framing framing, @ForAll List<@IntRange(max = 8) Integer> symbols, @ForAll long seed) {
        var wire = new ByteArrayOutputStream();
        symbols.forEach(symbol -> wire.writeBytes(ascii(List.of("\n", "#", "##", "\n#1\nx", "9", "0", "]]>", "]", "\n##\n").get(symbol))));
        var reader = new FrameReader(new Dribble(wire.toByteArray(), new Random(seed)), LIMIT);
        var bytes = 0;
        try {
            for (var frame = reader.next(framing); frame.isPresent(); frame = reader.next(framing)) {
                bytes += frame.get().readAllBytes().length;
            }
        } catch (IOException e) {
            assertTrue(e instanceof FramingException, e::toString);
        }
        assertTrue(bytes <= wire.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "#4\n<a/>\n##\n", "\n#0\n\n##\n", "\n#04\n<a/>\n##\n", "\n#4 \n<a/>\n##\n", "\n#-4\n", "\n#4294967296\n", "\n##\n", "\n#\n",
        "\n#4\n<a/>##\n", "\n#4\n<a/>\n##x", "\n#4\n<a", "\n#4\n<a/>", "<a/>]]>]]>", "\n#99999999999999999999999\n"
    })
    void aBadChunkIsRefused(String wire) {
        assertThrows(FramingException.class, () -> only(ascii(wire), Framing.CHUNKED, new Random(0)));
    }

    @Test
    void aDelimiterWithinTheMessageIsNoneUnlessWhole() throws IOException {
        var message = ascii("<a>]] ]]> ]]>]] ]]>]</a>");
        var wire = new ByteArrayOutputStream();
        wire.writeBytes(message);
        wire.writeBytes(ascii("]]>]]>"));
        for (var seed = 0; seed < 50; seed++) {
            assertArrayEquals(message, only(wire.toByteArray(), Framing.END_OF_MESSAGE, new Random(seed)));
        }
    }

    @Test
    void theRestOfAFrameCanBeSkipped() throws IOException {
        var reader = new FrameReader(new ByteArrayInputStream(ascii("\n#3\nabc\n#2\nde\n##\n\n#1\nf\n##\n")), LIMIT);
        var first = reader.next(Framing.CHUNKED).orElseThrow();
        assertEquals('a', first.read());
        first.drain();
        assertArrayEquals(ascii("f"), reader.next(Framing.CHUNKED).orElseThrow().readAllBytes());
        assertTrue(reader.next(Framing.CHUNKED).isEmpty());
    }

    @Test
    void lineEndsBetweenMessagesBelongToNone() throws IOException {
        var reader = new FrameReader(new ByteArrayInputStream(ascii("\n<a/>]]>]]>\r\n <b/>]]>]]>\n")), LIMIT);
        assertArrayEquals(ascii("<a/>"), reader.next(Framing.END_OF_MESSAGE).orElseThrow().readAllBytes());
        assertArrayEquals(ascii("<b/>"), reader.next(Framing.END_OF_MESSAGE).orElseThrow().readAllBytes());
        assertTrue(reader.next(Framing.END_OF_MESSAGE).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n#11\n12345678901\n##\n", "\n#6\n123456\n#5\n78901\n##\n", "\n#4294967295\n12345678901"})
    void aMessageOverTheLimitIsRefused(String wire) throws IOException {
        var frame = new FrameReader(new ByteArrayInputStream(ascii(wire)), 10).next(Framing.CHUNKED).orElseThrow();
        var refusal = assertThrows(FramingException.class, frame::readAllBytes);
        assertEquals("message longer than 10 bytes", refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n#11\n12345678901\n##\n", "\n#4294967295\n1234567890"})
    void theBeginningOfAMessageOverTheLimitCanBeRead(String wire) throws IOException {
        var frame = new FrameReader(new ByteArrayInputStream(ascii(wire)), 10).next(Framing.CHUNKED).orElseThrow();
        assertArrayEquals(ascii("1234567890"), frame.readNBytes(10));
        assertThrows(MessageTooLongException.class, frame::read);
    }

    @Test
    void aMessageOfTheLimitIsRead() throws IOException {
        for (var framing : Framing.values()) {
            var wire = ascii(framing == Framing.CHUNKED ? "\n#10\n1234567890\n##\n" : "1234567890]]>]]>");
            var frame = new FrameReader(new ByteArrayInputStream(wire), 10).next(framing).orElseThrow();
            assertArrayEquals(ascii("1234567890"), frame.readAllBytes());
        }
    }

    private static byte[] only(byte[] wire, Framing framing, Random random) throws IOException {
        var reader = new FrameReader(new Dribble(wire, random), LIMIT);
        var message = reader.next(framing).orElseThrow().readAllBytes();
        assertTrue(reader.next(framing).isEmpty());
        return message;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Gives the bytes in reads of any size, as a socket does. */
    private static final class Dribble extends InputStream {
        private final byte[] bytes;
        private final Random random;
        private int at;

        Dribble(byte[] bytes, Random random) {
            this.bytes = Arrays.copyOf(bytes, bytes.length);
            this.random = random;
        }

        @Override
        public int read() {
            return at < bytes.length ? bytes[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int most) {
            var count = Math.min(1 + random.nextInt(Math.min(most, 40)), bytes.length - at);
            if (count == 0) {
                return -1;
            }
            System.arraycopy(bytes, at, into, offset, count);
            at += count;
            return count;
        }
    }
}
