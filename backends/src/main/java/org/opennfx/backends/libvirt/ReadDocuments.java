package org.opennfx.backends.libvirt;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * Documents of libvirt that were read lately. Those of guests are looked at again and again, and seldom say anything new. Safe for
 * use by several threads.
 */
final class ReadDocuments {
    private final Map<String, XmlNode> lately;

    /** @param most are remembered: those that were asked for last */
    ReadDocuments(int most) {
        this.lately = new LinkedHashMap<>(most, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, XmlNode> eldest) {
                return size() > most;
            }
        };
    }

    /** @throws XMLStreamException it is not XML, or has a document type */
    XmlNode read(String document) throws XMLStreamException {
        synchronized (lately) {
            var known = lately.get(document);
            if (known != null) {
                return known;
            }
        }
        var read = XmlNode.parse(document);
        synchronized (lately) {
            lately.put(document, read);
        }
        return read;
    }
}
