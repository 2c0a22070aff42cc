package org.opennfx.server.netconf;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlNames;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.ModuleInfo;
import org.opennfx.datastore.schema.Schema;

/** Steps through the XML of messages. */
final class MessageXml {
    /** The namespace of all of NETCONF's own elements (RFC 6241 3.1). */
    static final String BASE = XmlNames.NETCONF;

    private static final String ENCODING = StandardCharsets.UTF_8.name();

    private static final Pattern PREFIX = Pattern.compile("([A-Za-z_][A-Za-z0-9_.-]*):");

    private MessageXml() {}

    /**
     * A reader of a message, at the start tag of its root.
     *
     * @throws XMLStreamException where the message is not well-formed UTF-8 XML up to there
     */
    static XMLStreamReader read(InputStream message) throws XMLStreamException {
        var reader = Xml.reader(message);
        requireUtf8(reader.getCharacterEncodingScheme());
        requireUtf8(reader.getEncoding());
        reader.nextTag();
        return reader;
    }

    private static void requireUtf8(@Nullable String encoding) throws XMLStreamException {
        if (encoding != null && !encoding.equalsIgnoreCase(ENCODING)) {
            throw new XMLStreamException("messages are in UTF-8, not " + encoding);
        }
    }

    /** Moves from a start tag or behind a child to the next child's start tag; false at the end tag of the parent. */
    static boolean nextChild(XMLStreamReader reader) throws XMLStreamException {
        return reader.nextTag() == XMLStreamConstants.START_ELEMENT;
    }

    /**
     * Refuses an element that has attributes which mean nothing there: whoever wrote an operation on it would be told that it
     * was done.
     */
    static void requireNoAttributesBut(XMLStreamReader reader, Set<String> allowed) {
        for (var attribute : Attribute.all(reader)) {
            var known = switch (attribute.namespace()) {
                case "", BASE -> allowed.contains(attribute.local());
                case XmlNames.TXID, XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI -> true;
                default -> false;
            };
            if (!known) {
                var element = reader.getLocalName();
                throw RpcError.protocol(ErrorTag.UNKNOWN_ATTRIBUTE, "attribute " + attribute.local() + " means nothing on " + element)
                        .with(new ErrorInfo.BadAttribute(attribute.local()))
                        .with(new ErrorInfo.BadElement(element))
                        .asException();
            }
        }
    }

    /** Reads what is behind the root's end tag, where only comments and blanks may be. */
    static void readToEnd(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            reader.next();
        }
    }

    /** The namespace of the element, empty where it has none. */
    static String namespace(XMLStreamReader reader) {
        return Optional.ofNullable(reader.getNamespaceURI()).orElse("");
    }

    /**
     * The namespaces of the prefixes that a text uses, and of the empty one. To be asked for while the element's
     * declarations are in scope: at its end tag at the latest.
     */
    static Map<String, String> namespaces(XMLStreamReader reader, String text) {
        var found = new HashMap<String, String>();
        Stream.concat(Stream.of(""), PREFIX.matcher(text).results().map(match -> match.group(1))).forEach(prefix ->
                Optional.ofNullable(reader.getNamespaceContext().getNamespaceURI(prefix))
                        .ifPresent(namespace -> found.put(prefix, namespace)));
        return found;
    }

    /**
     * The identity {@code module:name} that a text means, to be asked for as {@link #namespaces}; without a module where
     * there is none of that namespace.
     */
    static String identity(XMLStreamReader reader, String text, Schema schema) {
        var colon = text.indexOf(':');
        var namespace = namespaces(reader, text).getOrDefault(text.substring(0, Math.max(colon, 0)), "");
        return schema.moduleByNamespace(namespace).map(ModuleInfo::name).orElse("") + ":" + text.substring(colon + 1);
    }

    static boolean isBase(XMLStreamReader reader, String local) {
        return reader.getLocalName().equals(local) && namespace(reader).equals(BASE);
    }

    /** The error for an element that is not allowed where it stands: because of its namespace, or of its name. */
    static RpcError unexpected(XMLStreamReader reader, String namespace) {
        var name = reader.getLocalName();
        var found = namespace(reader);
        if (!found.equals(namespace)) {
            return RpcError.protocol(ErrorTag.UNKNOWN_NAMESPACE, "element " + name + " is not in namespace " + namespace)
                    .with(new ErrorInfo.BadElement(name))
                    .with(new ErrorInfo.BadNamespace(found));
        }
        return RpcError.protocol(ErrorTag.UNKNOWN_ELEMENT, "element " + name + " is not known here")
                .with(new ErrorInfo.BadElement(name));
    }
}
