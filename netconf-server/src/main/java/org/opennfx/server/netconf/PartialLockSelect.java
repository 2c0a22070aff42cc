package org.opennfx.server.netconf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XPathException;

/** The select parameters of partial-lock (RFC 5717 2.4.1): together they say which nodes are to be locked. */
final class PartialLockSelect implements Function<XNode.Inner, List<InstancePath>> {
    static final String NAMESPACE = "urn:ietf:params:xml:ns:netconf:partial-lock:1.0";

    private final List<XPathFilter> filters = new ArrayList<>();

    private PartialLockSelect() {}

    /** Reads from the start tag to the end tag of the operation. */
    static PartialLockSelect read(XMLStreamReader reader, Schema schema) throws XMLStreamException {
        var all = new PartialLockSelect();
        while (MessageXml.nextChild(reader)) {
            if (!reader.getLocalName().equals("select") || !MessageXml.namespace(reader).equals(NAMESPACE)) {
                throw MessageXml.unexpected(reader, NAMESPACE).asException();
            }
            all.add(reader, schema);
        }
        if (all.filters.isEmpty()) {
            throw RpcError.protocol(ErrorTag.MISSING_ELEMENT, "select is missing")
                    .with(new ErrorInfo.BadElement("select"))
                    .asException();
        }
        return all;
    }

    private void add(XMLStreamReader reader, Schema schema) throws XMLStreamException {
        // at the end tag, the namespaces of the element are still in scope
        var text = reader.getElementText().strip();
        try {
            filters.add(XPathFilter.of(text, MessageXml.namespaces(reader, text), schema));
        } catch (XPathException e) {
            throw refusal(
                    ErrorTag.INVALID_VALUE,
                    "invalid-lock-specification",
                    "\"" + text + "\" is not an expression: " + e.getMessage());
        }
    }

    /** The expressions as the client wrote them. */
    List<String> texts() {
        return filters.stream().map(XPathFilter::text).toList();
    }

    @Override
    public List<InstancePath> apply(XNode.Inner running) {
        var found = filters.stream()
                .flatMap(filter -> nodes(filter, running).stream())
                .map(XNode::path)
                .distinct()
                .toList();
        if (found.isEmpty()) {
            throw refusal(ErrorTag.OPERATION_FAILED, "no-matches", "nothing in running is selected");
        }
        if (found.contains(InstancePath.ROOT)) {
            throw refusal(
                    ErrorTag.INVALID_VALUE, "invalid-lock-specification", "running as a whole is no part of it: use lock");
        }
        return found;
    }

    private static List<XNode> nodes(XPathFilter filter, XNode.Inner running) {
        return filter.nodes(running)
                .orElseThrow(() -> refusal(
                        ErrorTag.INVALID_VALUE, "not-a-node-set", "the value of \"" + filter.text() + "\" is not a node-set"));
    }

    private static RpcException refusal(ErrorTag tag, String appTag, String message) {
        return RpcError.protocol(tag, message).appTag(appTag).asException();
    }
}
