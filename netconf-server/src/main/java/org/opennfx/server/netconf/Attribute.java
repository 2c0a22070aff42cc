package org.opennfx.server.netconf;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamReader;

/** An attribute of an rpc element, which its reply has to carry as well (RFC 6241 4.1). */
record Attribute(String prefix, String namespace, String local, String value) {
    static List<Attribute> all(XMLStreamReader reader) {
        return IntStream.range(0, reader.getAttributeCount())
                .mapToObj(at -> new Attribute(
                        Optional.ofNullable(reader.getAttributePrefix(at)).orElse(""),
                        Optional.ofNullable(reader.getAttributeNamespace(at)).orElse(""),
                        reader.getAttributeLocalName(at),
                        reader.getAttributeValue(at)))
                .toList();
    }

    boolean isMessageId() {
        return namespace.isEmpty() && local.equals("message-id");
    }

    /** Whether its prefix has to be declared; that of XML itself is always there. */
    boolean needsPrefix() {
        return !namespace.isEmpty() && !prefix.equals("xml");
    }
}
