package org.opennfx.server.netconf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.xpath.XPathException;
import org.opennfx.server.operations.ConfigSource;
import org.opennfx.server.view.Origin;
import org.opennfx.server.view.ReadableDatastore;
import org.opennfx.server.view.Retrieval;
import org.opennfx.server.view.Selection;
import org.opennfx.server.view.WithDefaults;

/**
 * The parameters of get-data and edit-data (RFC 8526 3.1). All methods throw {@link RpcException} where a parameter is
 * missing or wrong.
 */
final class DataParameters {
    static final String NAMESPACE = "urn:ietf:params:xml:ns:yang:ietf-netconf-nmda";

    private static final String ANY_ORIGIN = "ietf-origin:origin";

    private final Schema schema;
    private final XMLStreamReader reader;
    private final Set<String> given = new HashSet<>();
    private final List<String> origins = new ArrayList<>();
    private Optional<ReadableDatastore> datastore = Optional.empty();
    private Optional<Selection> selection = Optional.empty();
    private Optional<ConditionalEdit> config = Optional.empty();
    private Optional<ConfigSource.File> file = Optional.empty();
    private Optional<Boolean> configFilter = Optional.empty();
    private WithDefaults defaults = WithDefaults.EXPLICIT;
    private Operation defaultOperation = Operation.MERGE;
    private int maxDepth = Retrieval.UNBOUNDED;
    private boolean withEtag;

    private DataParameters(Schema schema, XMLStreamReader reader) {
        this.schema = schema;
        this.reader = reader;
    }

    /** Reads from the start tag to the end tag of an operation, which takes these parameters and no others. */
    static DataParameters read(XMLStreamReader reader, Schema schema, Set<String> allowed) throws XMLStreamException {
        var parameters = new DataParameters(schema, reader);
        while (MessageXml.nextChild(reader)) {
            var name = reader.getLocalName();
            var namespace = name.equals(Txid.WITH_ETAG) ? Txid.MODULE_NAMESPACE : NAMESPACE;
            if (!MessageXml.namespace(reader).equals(namespace) || !allowed.contains(name)) {
                throw MessageXml.unexpected(reader, namespace).asException();
            }
            if (!parameters.given.add(name) && !name.endsWith("origin-filter")) {
                throw BadParameter.repeated(name);
            }
            MessageXml.requireNoAttributesBut(reader, Set.of());
            parameters.take(name);
        }
        parameters.requireOneOf("subtree-filter", "xpath-filter");
        parameters.requireOneOf("origin-filter", "negated-origin-filter");
        parameters.requireOneOf("config", "url");
        return parameters;
    }

    private void take(String name) throws XMLStreamException {
        switch (name) {
            case "datastore" -> datastore = Optional.of(datastore(reader, schema));
            case "subtree-filter" -> selection = Optional.of(SubtreeFilter.read(reader, schema));
            case "xpath-filter" -> selection = Optional.of(xpath(reader, schema));
            case "config" -> config = Optional.of(ConditionalEdit.read(reader, schema));
            case "url" -> file = Optional.of(new ConfigSource.File(reader.getElementText().strip()));
            case "config-filter" -> configFilter = Optional.of(choice(name, List.of(true, false)));
            case "origin-filter", "negated-origin-filter" -> origins.add(origin(name));
            case "max-depth" -> maxDepth = depth(reader.getElementText().strip());
            case "with-defaults" -> defaults = choice(name, List.of(WithDefaults.values()));
            case "default-operation" ->
                defaultOperation = choice(name, List.of(Operation.MERGE, Operation.REPLACE, Operation.NONE));
            case Txid.WITH_ETAG -> withEtag = choice(name, List.of(true, false));
            default -> Xml.skip(reader);
        }
    }

    private void requireOneOf(String one, String other) {
        if (given.contains(one) && given.contains(other)) {
            throw BadParameter.both(one, other);
        }
    }

    /** The datastore that the element names by its identity. */
    static ReadableDatastore datastore(XMLStreamReader reader, Schema schema) throws XMLStreamException {
        var text = reader.getElementText().strip();
        return ReadableDatastore.ofIdentity(MessageXml.identity(reader, text, schema))
                .orElseThrow(() -> BadParameter.of(ErrorTag.INVALID_VALUE, "datastore", "there is no datastore " + text));
    }

    /** The expression in the element. */
    static Selection xpath(XMLStreamReader reader, Schema schema) throws XMLStreamException {
        var text = reader.getElementText().strip();
        try {
            return XPathFilter.of(text, MessageXml.namespaces(reader, text), schema);
        } catch (XPathException e) {
            var why = "\"" + text + "\" is not an expression: " + e.getMessage();
            throw BadParameter.of(ErrorTag.INVALID_VALUE, "xpath-filter", why);
        }
    }

    private String origin(String parameter) throws XMLStreamException {
        var text = reader.getElementText().strip();
        var identity = MessageXml.identity(reader, text, schema);
        if (!identity.equals(ANY_ORIGIN) && !schema.derivedFrom(ANY_ORIGIN).contains(identity)) {
            throw BadParameter.of(ErrorTag.INVALID_VALUE, parameter, "\"" + text + "\" is not an origin");
        }
        return identity;
    }

    private static int depth(String text) {
        try {
            var depth = text.equals("unbounded") ? Retrieval.UNBOUNDED : Integer.parseInt(text);
            if (depth > 0 && (depth <= 65_535 || depth == Retrieval.UNBOUNDED)) {
                return depth;
            }
        } catch (NumberFormatException _) {
            // told below, as numbers out of range are
        }
        throw BadParameter.of(
                ErrorTag.INVALID_VALUE, "max-depth", "\"" + text + "\" is neither 1 to 65535 nor unbounded");
    }

    private <T> T choice(String parameter, List<T> all) throws XMLStreamException {
        var text = reader.getElementText().strip();
        return all.stream()
                .filter(each -> each.toString().equals(text))
                .findAny()
                .orElseThrow(() ->
                        BadParameter.notOneOf(all.stream().map(Object::toString).toList(), parameter, text));
    }

    ReadableDatastore requiredDatastore() {
        return datastore.orElseThrow(() -> BadParameter.missing("datastore"));
    }

    ConditionalEdit requiredConfig() {
        return config.orElseThrow(() -> BadParameter.missing("config"));
    }

    /** The file with the edit, if it is not in the request. */
    Optional<ConfigSource.File> configFile() {
        return file;
    }

    Operation defaultOperation() {
        return defaultOperation;
    }

    boolean withEtag() {
        return withEtag;
    }

    Retrieval retrieval() {
        if (requiredDatastore() != ReadableDatastore.OPERATIONAL) {
            for (var parameter : List.of("origin-filter", "negated-origin-filter", "with-origin")) {
                if (given.contains(parameter)) {
                    throw BadParameter.of(ErrorTag.INVALID_VALUE, parameter, "only configuration in operational has an origin");
                }
            }
        }
        return new Retrieval(
                selection.orElse(Selection.EVERYTHING), defaults, configFilter, origins(), maxDepth, given.contains("with-origin"));
    }

    /** All origins derive from one, and from no other. */
    private Set<Origin> origins() {
        var named = Arrays.stream(Origin.values())
                .filter(origin -> origins.contains(ANY_ORIGIN) || origins.contains(origin.identity()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Origin.class)));
        return given.contains("origin-filter") ? named : EnumSet.complementOf(named);
    }
}
