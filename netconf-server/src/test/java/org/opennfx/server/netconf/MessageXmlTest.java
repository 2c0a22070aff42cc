package org.opennfx.server.netconf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.opennfx.datastore.error.RpcException;

class MessageXmlTest {
    private static final byte[] MESSAGE = ("<?xml version='1.0' encoding='UTF-8'?><!-- c --><rpc message-id='1' xmlns='" + MessageXml.BASE
            + "'><edit-config><target><candidate/></target><config a='&lt;&#65;'>t&amp;x<![CDATA[d]]> é 𝄞<?p i?></config>"
            + "</edit-config></rpc>").getBytes(UTF_8);

    /** The parser has an unchecked exception of its own, for tokens that it reads only when asked for their text. */
    @Property(tries = 5000)
    void whateverIsWrongWithAMessageIsToldByACheckedException(@ForAll("damaged") byte[] message) {
        try {
            readAll(MessageXml.read(new ByteArrayInputStream(message)));
        } catch (XMLStreamException | RpcException _) {
            // what the sessions answer or end with
        }
    }

    private static void readAll(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    reader.isWhiteSpace();
                    reader.getText();
                }
                case XMLStreamConstants.START_ELEMENT -> Attribute.all(reader);
                default -> { }
            }
        }
    }

    /** A message with some bytes changed and perhaps its end missing. */
    @Provide
    Arbitrary<byte[]> damaged() {
        var place = Arbitraries.integers().between(0, MESSAGE.length - 1);
        var octet = Arbitraries.of((byte) '<', (byte) '>', (byte) '&', (byte) ';', (byte) ']', (byte) '"', (byte) 0, (byte) 0x80, (byte) 0xc3,
                (byte) 0xf0, (byte) 0xff, (byte) 'x', (byte) '!', (byte) '?', (byte) '-', (byte) '/');
        var changes = Combinators.combine(place, octet).as(Change::new).list().ofMaxSize(4);
        return Combinators.combine(changes, place).as((some, end) -> {
            var bytes = Arrays.copyOf(MESSAGE, some.size() % 2 == 0 ? MESSAGE.length : end + 1);
            some.stream().filter(each -> each.at() < bytes.length).forEach(each -> bytes[each.at()] = each.octet());
            return bytes;
        });
    }

    private record Change(int at, byte octet) {}
}
