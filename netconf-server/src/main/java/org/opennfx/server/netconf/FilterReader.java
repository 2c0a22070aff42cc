package org.opennfx.server.netconf;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.xpath.XPathException;
import org.opennfx.datastore.xpath.XPathModel;
import org.opennfx.server.notifications.EventFilter;
import org.opennfx.server.view.Selection;

/**
 * Reads a filter parameter, from its start tag to its end tag (RFC 6241 6 and 8.9, RFC 5277 2.1.1). All methods throw
 * {@link RpcException} where it is none.
 */
record FilterReader(XMLStreamReader reader, Schema schema) {
    /** A filter of a datastore's content. */
    Selection selection() throws XMLStreamException {
        return isXPath() ? xpath() : SubtreeFilter.read(reader, schema);
    }

    /** A filter of events. */
    EventFilter events(XPathModel model) throws XMLStreamException {
        return isXPath()
                ? new EventCondition(xpath(), model)
                : new EventMatch(FilterElement.readChildren(reader), schema, model);
    }

    private boolean isXPath() {
        var type = attribute("type").orElse("subtree");
        return switch (type) {
            case "subtree" -> false;
            case "xpath" -> true;
            default -> throw bad(ErrorTag.BAD_ATTRIBUTE, "type", "filter type \"" + type + "\" is neither subtree nor xpath");
        };
    }

    private XPathFilter xpath() throws XMLStreamException {
        var select = attribute("select")
                .orElseThrow(() -> bad(ErrorTag.MISSING_ATTRIBUTE, "select", "an xpath filter needs select"));
        try {
            return XPathFilter.of(select, MessageXml.namespaces(reader, select), schema);
        } catch (XPathException e) {
            throw bad(ErrorTag.BAD_ATTRIBUTE, "select", "\"" + select + "\" is not an expression: " + e.getMessage());
        } finally {
            Xml.skip(reader);
        }
    }

    /** An attribute of the protocol, which clients write with and without its namespace. */
    private Optional<String> attribute(String name) {
        return Optional.ofNullable(reader.getAttributeValue("", name))
                .or(() -> Optional.ofNullable(reader.getAttributeValue(MessageXml.BASE, name)));
    }

    private static RpcException bad(ErrorTag tag, String attribute, String message) {
        return RpcError.protocol(tag, message)
                .with(new ErrorInfo.BadAttribute(attribute))
                .with(new ErrorInfo.BadElement("filter"))
                .asException();
    }
}
