package org.opennfx.server.netconf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.datastore.store.Etag;
import org.opennfx.server.operations.ConfigSource;
import org.opennfx.server.view.ReadableDatastore;
import org.opennfx.server.view.Selection;

/**
 * Reads the parameters of one of NETCONF's own operations from their elements. All methods throw {@link RpcException} where one
 * is wrong.
 */
final class ParameterReader {
    private static final String WITH_DEFAULTS = "urn:ietf:params:xml:ns:yang:ietf-netconf-with-defaults";

    private final Schema schema;
    private final XMLStreamReader reader;
    private final boolean identities;
    private Optional<Etag> etagOfFilter = Optional.empty();

    ParameterReader(Schema schema, XMLStreamReader reader, boolean identities) {
        this.schema = schema;
        this.reader = reader;
        this.identities = identities;
    }

    /** Reads from the start tag to the end tag of the operation; what each means, by its name. */
    Map<String, Object> values(Set<String> allowed) throws XMLStreamException {
        var values = new HashMap<String, Object>();
        while (MessageXml.nextChild(reader)) {
            var name = reader.getLocalName();
            if (!MessageXml.namespace(reader).equals(namespace(name)) || !allowed.contains(name)) {
                throw MessageXml.unexpected(reader, namespace(name)).asException();
            }
            MessageXml.requireNoAttributesBut(reader, name.equals("filter") ? Set.of("type", "select") : Set.of());
            if (values.putIfAbsent(name, value(name)) != null) {
                throw BadParameter.repeated(name);
            }
        }
        return values;
    }

    Optional<Etag> etagOfFilter() {
        return etagOfFilter;
    }

    /** Some parameters, or the operations that have them, are of another module. */
    private static String namespace(String parameter) {
        return switch (parameter) {
            case "with-defaults" -> WITH_DEFAULTS;
            case Txid.WITH_ETAG -> Txid.MODULE_NAMESPACE;
            case "lock-id" -> PartialLockSelect.NAMESPACE;
            default -> MessageXml.BASE;
        };
    }

    private Object value(String name) throws XMLStreamException {
        return switch (name) {
            case "filter" -> filter();
            case "source" -> source();
            case "target" -> target();
            case "config" -> ConditionalEdit.read(reader, schema);
            case "url" -> file();
            case "confirmed" -> nothing();
            default -> reader.getElementText().strip();
        };
    }

    private Selection filter() throws XMLStreamException {
        etagOfFilter = Txid.etag(reader);
        return new FilterReader(reader, schema).selection();
    }

    /** The one element in a source parameter. */
    private ConfigSource source() throws XMLStreamException {
        if (!MessageXml.nextChild(reader)) {
            throw BadParameter.missing("source");
        }
        var source = MessageXml.isBase(reader, "config")
                ? new ConfigSource.Document(config(XmlReader.Content.CONFIGURATION))
                : place();
        requireEnd("source");
        return source;
    }

    private ConfigSource target() throws XMLStreamException {
        if (!MessageXml.nextChild(reader)) {
            throw BadParameter.missing("target");
        }
        var place = place();
        requireEnd("target");
        return place;
    }

    private ConfigSource place() throws XMLStreamException {
        if (MessageXml.isBase(reader, "url")) {
            return file();
        }
        var identified = identities
                && reader.getLocalName().equals("datastore")
                && MessageXml.namespace(reader).equals(DataParameters.NAMESPACE);
        return identified ? source(DataParameters.datastore(reader, schema)) : new ConfigSource.Stored(datastore());
    }

    private static ConfigSource source(ReadableDatastore datastore) {
        return switch (datastore) {
            case RUNNING -> new ConfigSource.Stored(DatastoreName.RUNNING);
            case CANDIDATE -> new ConfigSource.Stored(DatastoreName.CANDIDATE);
            case STARTUP -> new ConfigSource.Stored(DatastoreName.STARTUP);
            case FACTORY_DEFAULT -> new ConfigSource.FactoryDefault();
            case INTENDED, OPERATIONAL ->
                throw BadParameter.of(
                        ErrorTag.INVALID_VALUE, "datastore", datastore + " can be neither locked nor validated");
        };
    }

    private ConfigSource.File file() throws XMLStreamException {
        return new ConfigSource.File(reader.getElementText().strip());
    }

    private void requireEnd(String parameter) throws XMLStreamException {
        if (MessageXml.nextChild(reader)) {
            throw BadParameter.of(ErrorTag.BAD_ELEMENT, parameter, parameter + " names more than one datastore");
        }
    }

    private DatastoreName datastore() throws XMLStreamException {
        var name = reader.getLocalName();
        if (!MessageXml.namespace(reader).equals(MessageXml.BASE)) {
            throw MessageXml.unexpected(reader, MessageXml.BASE).asException();
        }
        var datastore = switch (name) {
            case "running" -> DatastoreName.RUNNING;
            case "candidate" -> DatastoreName.CANDIDATE;
            case "startup" -> DatastoreName.STARTUP;
            default -> throw MessageXml.unexpected(reader, MessageXml.BASE).asException();
        };
        nothing();
        return datastore;
    }

    /** An element of type empty, which means something by being there. */
    private String nothing() throws XMLStreamException {
        var name = reader.getLocalName();
        var text = reader.getElementText();
        if (!text.isEmpty()) {
            throw BadParameter.of(ErrorTag.INVALID_VALUE, name, name + " holds no value");
        }
        return text;
    }

    private List<EditNode> config(XmlReader.Content content) throws XMLStreamException {
        MessageXml.requireNoAttributesBut(reader, Set.of());
        return new XmlReader(schema, content).children(reader, schema.root());
    }
}
