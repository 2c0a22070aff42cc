package org.opennfx.server.netconf;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.opennfx.datastore.codec.XmlNames;
import org.opennfx.datastore.store.Etag;
import org.opennfx.server.view.ClientVersions;
import org.opennfx.server.view.Selection;

/** How versions of configuration stand in messages (draft-ietf-netconf-transaction-id, etag mechanism). */
final class Txid {
    /** Of the structures and parameters that the draft adds. */
    static final String MODULE_NAMESPACE = "urn:ietf:params:xml:ns:yang:ietf-netconf-txid";

    /** The parameter that asks for the etag of what comes of an edit or a commit. */
    static final String WITH_ETAG = "with-etag";

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

    /** What a client says of versions in a request for content; empty where it says nothing. */
    static Optional<ClientVersions> asked(Optional<Etag> ofAll, Selection selection) {
        var inFilter = selection instanceof SubtreeFilter filter ? filter.versions(ofAll) : Optional.<ClientVersions>empty();
        return inFilter.or(() -> ofAll.map(ClientVersions::of));
    }
}
