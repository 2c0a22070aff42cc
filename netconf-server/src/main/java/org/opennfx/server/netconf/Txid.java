package org.opennfx.server.netconf;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.opennfx.datastore.codec.XmlNames;
import org.opennfx.datastore.store.Etag;

/** How versions of configuration stand in messages (draft-ietf-netconf-transaction-id, etag mechanism). */
final class Txid {
    /** Of the structures and parameters that the draft adds. */
    static final String MODULE_NAMESPACE = "urn:ietf:params:xml:ns:yang:ietf-netconf-txid";

    /** The parameter that asks for the etag of what comes of an edit or a commit. */
    static final String WITH_ETAG = "with-etag";

    /** What stands for content that the client has already. */
    private static final Etag SAME = new Etag("=");

    private Txid() {}

    /** The etag on the element that the reader stands on. */
    static Optional<Etag> etag(XMLStreamReader reader) {
        return Optional.ofNullable(reader.getAttributeValue(XmlNames.TXID, "etag")).map(Etag::new);
    }

    /** Puts an etag on the element that was just begun. */
    static void write(XMLStreamWriter writer, Etag etag) throws XMLStreamException {
        writer.writeNamespace("txid", XmlNames.TXID);
        writer.writeAttribute("txid", XmlNames.TXID, "etag", etag.text());
    }

    /** What the content of a datastore is answered with to a client that gives an etag. */
    static Reply.Data answer(Reply.Data current, Etag now, Etag given) {
        return now.equals(given) && !now.equals(Etag.UNKNOWN) ? current.unchanged(SAME) : current.at(now);
    }
}
