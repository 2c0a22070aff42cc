package org.opennfx.server.netconf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.ModuleInfo;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.xpath.AccessibleTree;
import org.opennfx.datastore.xpath.Expression;
import org.opennfx.datastore.xpath.Focus;
import org.opennfx.datastore.xpath.Names;
import org.opennfx.datastore.xpath.Value;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XPathException;
import org.opennfx.datastore.xpath.XPathParser;
import org.opennfx.server.view.Pick;
import org.opennfx.server.view.Selection;

/**
 * An XPath filter (RFC 6241 8.9): the nodes that an expression selects, evaluated on the root. Names that the schema has
 * not select nothing. Names without a prefix are of the default namespace of the filter: XPath 1.0 2.3 has them in none, where no node is.
 */
final class XPathFilter implements Selection {
    /** Of a name in no namespace, and in one that no module has; it is no module's name. */
    private static final String NO_MODULE = "";

    private final String text;
    private final Expression expression;

    private XPathFilter(String text, Expression expression) {
        this.text = text;
        this.expression = expression;
    }

    /**
     * @param namespaces those in scope of the filter, by prefix
     * @throws XPathException if the text is not an expression, or has a prefix that is not declared
     */
    static XPathFilter of(String text, Map<String, String> namespaces, Schema schema) throws XPathException {
        var names = new Names(
                prefix -> Optional.ofNullable(namespaces.get(prefix)).map(namespace -> module(schema, namespace)),
                module(schema, namespaces.getOrDefault("", "")));
        return new XPathFilter(text, XPathParser.parse(text, names));
    }

    private static String module(Schema schema, String namespace) {
        return schema.moduleByNamespace(namespace).map(ModuleInfo::name).orElse(NO_MODULE);
    }

    String text() {
        return text;
    }

    @Override
    public Pick pick(XNode.Inner root) {
        return Pick.of(nodes(root)
                .orElseThrow(() -> RpcError.protocol(ErrorTag.INVALID_VALUE, noNodes()).asException()));
    }

    /** Whether its value is a node-set, whatever the content. */
    boolean givesNodes() {
        return expression.givesNodes();
    }

    /** What is wrong with a filter that does not. */
    String noNodes() {
        return "\"" + text + "\" selects no nodes: its value is not a node-set";
    }

    /** What the expression selects; empty where its value is not a node-set. */
    Optional<List<XNode>> nodes(XNode.Inner root) {
        var bound = root.tree().model().bind(expression, root.schema()).expression();
        return bound.evaluate(Focus.on(root)) instanceof Value.NodeSet(var nodes) ? Optional.of(nodes) : Optional.empty();
    }

    /** Whether its value, whatever kind it is of, is true of an event, which is below the root (XPath 1.0 4.3). */
    boolean holds(AccessibleTree event) {
        return event.root().tree().model().bind(expression, event.input().schema()).expression()
                .evaluate(Focus.on(event.root()))
                .isTrue();
    }
}
