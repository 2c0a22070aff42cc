package org.opennfx.tools.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MessagesTest {
    private static final String STREAM = "<hello/>]]>]]>\n#4\n<a/>\n##\n\n#3\n<b/\n#1\n>\n##\n";

    private final List<Message> taken = new ArrayList<>();

    private void take(Messages from, Message message) {
        taken.add(message);
        from.useChunks();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100})
    void messagesAreToldApartHoweverTheOctetsCome(int piece) throws IOException {
        var octets = STREAM.getBytes(UTF_8);
        var messages = new Messages(this::take);
        for (var from = 0; from < octets.length; from += piece) {
            messages.write(octets, from, Math.min(piece, octets.length - from));
        }
        assertEquals(List.of(4L, 4L), taken.stream().skip(1).map(Message::length).toList());
        assertEquals(List.of("<hello/>]]>]]>", "<a/>", "<b/>"), taken.stream().map(each -> each.beginning().strip()).toList());
    }

    @Test
    void whatBeginsLikeADelimiterEndsNoMessage() throws IOException {
        var messages = new Messages((_, message) -> taken.add(message));
        messages.write("a]]]>]]b]]>]]]>]]>c]]>]]>".getBytes(UTF_8));
        assertEquals(List.of("a]]]>]]b]]>]]]>]]>", "c]]>]]>"), taken.stream().map(Message::beginning).toList());
    }

    @Test
    void onlyTheBeginningOfALongAnswerIsKept() throws IOException {
        var messages = new Messages(this::take);
        messages.write(("<hello/>]]>]]>\n#5000\n" + "x".repeat(5000) + "\n##\n").getBytes(UTF_8));
        assertEquals(5000, taken.getLast().length());
        assertEquals(1024, taken.getLast().beginning().length());
    }

    @Test
    void whatIsNoChunkIsAnError() throws IOException {
        var messages = new Messages(this::take);
        messages.write("<hello/>]]>]]>".getBytes(UTF_8));
        assertThrows(IOException.class, () -> messages.write("<a/>\n".getBytes(UTF_8)));
    }

    @Test
    void theTextOfAnErrorIsTold() {
        var error = "<rpc-reply><rpc-error><error-tag>invalid-value</error-tag><error-message xml:lang=\"en\">no such key</error-message>";
        assertEquals(Optional.of("no such key"), new Message(500, error).error());
        assertEquals(Optional.empty(), new Message(30, "<rpc-reply><ok/></rpc-reply>").error());
    }
}
