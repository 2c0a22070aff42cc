package org.opennfx.server.junos;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.codec.Xml;

/** XML in our namespace, for what clients say in words. */
final class Fragment {
    private Fragment() {}

    /** A reader of these elements, at the start tag of an element that they are in. */
    static XMLStreamReader of(JunosReply.Part content) throws XMLStreamException {
        var bytes = new ByteArrayOutputStream();
        var out = Xml.writer(bytes);
        out.writeStartElement("", "fragment", JunosNames.OURS);
        out.writeDefaultNamespace(JunosNames.OURS);
        content.write(out);
        out.writeEndElement();
        out.writeEndDocument();
        out.flush();
        var reader = Xml.reader(new ByteArrayInputStream(bytes.toByteArray()));
        reader.nextTag();
        return reader;
    }
}
