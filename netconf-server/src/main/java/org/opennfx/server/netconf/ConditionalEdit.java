package org.opennfx.server.netconf;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.Etag;
import org.opennfx.datastore.store.Expectation;

/**
 * The config parameter of edit-config and edit-data.
 *
 * @param expected what the etags in it expect of running (draft-ietf-netconf-transaction-id)
 */
record ConditionalEdit(List<EditNode> config, List<Expectation> expected) {
    /** An etag in an edit, where the place is whole only once the keys of entries above it are read. */
    private record Given(Place place, Etag etag) {}

    /** Reads from the start tag to the end tag of the parameter. */
    static ConditionalEdit read(XMLStreamReader reader, Schema schema) throws XMLStreamException {
        var expected = new ArrayList<Expectation>();
        Txid.etag(reader).ifPresent(etag -> expected.add(new Expectation(InstancePath.ROOT, etag)));
        var given = new ArrayList<Given>();
        var config = new XmlReader(
                        schema, XmlReader.Content.EDIT, (place, etag) -> given.add(new Given(place, new Etag(etag))))
                .children(reader, schema.root());
        given.forEach(each -> expected.add(new Expectation(each.place().path(), each.etag())));
        return new ConditionalEdit(config, List.copyOf(expected));
    }
}
