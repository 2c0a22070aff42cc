package org.opennfx.server.netconf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlText;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.AnyNode;
import org.opennfx.datastore.xpath.XPathException;
import org.opennfx.datastore.xpath.XPathModel;
import org.opennfx.server.notifications.EventFilter;
import org.opennfx.server.notifications.EventFilters;
import org.opennfx.server.view.Selection;

/** The filters of subscriptions, in the syntax of NETCONF's own. */
public final class SubscriptionFilters implements EventFilters {
    private final Schema schema;
    private final XPathModel model;

    public SubscriptionFilters(XPathModel model) {
        this.schema = model.schema();
        this.model = model;
    }

    @Override
    public EventFilter subtree(AnyNode filter) throws InvalidFilter {
        return new EventMatch(elements(filter), schema, model);
    }

    @Override
    public Selection contentSubtree(AnyNode filter) throws InvalidFilter {
        return SubtreeFilter.of(elements(filter), schema);
    }

    private List<FilterElement> elements(AnyNode filter) throws InvalidFilter {
        try {
            var fragment = new XmlText(schema).content(filter);
            var reader = Xml.reader(new ByteArrayInputStream(("<filter>" + fragment + "</filter>").getBytes(UTF_8)));
            reader.nextTag();
            return FilterElement.readChildren(reader);
        } catch (XMLStreamException | RpcException e) {
            throw new InvalidFilter(e.getMessage());
        }
    }

    @Override
    public EventFilter xpath(String expression) throws InvalidFilter {
        return new EventCondition(expression(expression), model);
    }

    @Override
    public Selection contentXPath(String expression) throws InvalidFilter, SelectsNothing {
        var filter = expression(expression);
        if (!filter.givesNodes()) {
            throw new SelectsNothing(filter.noNodes());
        }
        return filter;
    }

    private XPathFilter expression(String text) throws InvalidFilter {
        var namespaces = new HashMap<String, String>();
        schema.modules().forEach(module -> namespaces.put(module.name(), module.namespace()));
        try {
            return XPathFilter.of(text, namespaces, schema);
        } catch (XPathException e) {
            throw new InvalidFilter(e.getMessage());
        }
    }
}
