package org.opennfx.server.junos;

import java.io.StringWriter;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.opennfx.datastore.codec.Xml;

/** The replies that clients of the XML API get, as a command line shows them: with an element on each line. */
final class ReplyLines {
    private ReplyLines() {}

    static Stream<String> of(JunosReply.Part content) {
        var text = new StringWriter();
        try {
            var out = Xml.writer(text);
            out.writeStartElement("", "rpc-reply", "");
            out.writeNamespace("junos", JunosNames.JUNOS);
            content.write(out);
            out.writeCharacters("\n");
            out.writeEndElement();
            out.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString().lines();
    }
}
