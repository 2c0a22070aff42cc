package org.opennfx.server.netconf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import javax.xml.stream.XMLStreamException;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.xpath.XPathException;
import org.opennfx.datastore.xpath.XPathModel;
import org.opennfx.server.notifications.EventFilter;
import org.opennfx.server.notifications.EventFilters;

/** The filters of subscriptions, in the syntax of NETCONF's own. */
public final class SubscriptionFilters implements EventFilters {
    private final Schema schema;
    private final XPathModel model;

    public SubscriptionFilters(XPathModel model) {
        this.schema = model.schema();
        this.model = model;
    }

    @Override
    public EventFilter subtree(String fragment) throws InvalidFilter {
        try {
            var reader = Xml.reader(new ByteArrayInputStream(("<filter>" + fragment + "</filter>").getBytes(UTF_8)));
            reader.nextTag();
            return new EventMatch(FilterElement.readChildren(reader), schema, model);
        } catch (XMLStreamException e) {
            throw new InvalidFilter(e.getMessage());
        }
    }

    @Override
    public EventFilter xpath(String expression) throws InvalidFilter {
        var namespaces = new HashMap<String, String>();
        schema.modules().forEach(module -> namespaces.put(module.name(), module.namespace()));
        try {
            return new EventCondition(XPathFilter.of(expression, namespaces, schema), model);
        } catch (XPathException e) {
            throw new InvalidFilter(e.getMessage());
        }
    }
}
