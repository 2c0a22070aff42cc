package org.opennfx.server.restconf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.server.view.Pick;

/**
 * What of a node a client wants (RFC 8040 4.8.3): {@code a;b/c;d(e;f)}.
 *
 * @param children the nodes that are wanted, with what is wanted of each; none for all
 */
record Fields(Map<SchemaNode, Fields> children) {
    private static final Fields ALL = new Fields(Map.of());

    Fields {
        children = Map.copyOf(children);
    }

    /**
     * Reads an expression.
     *
     * @param target the node that it is about
     * @throws Refusal 400 where it is no such expression, or names what is not there
     */
    static Fields of(String expression, SchemaNode target) {
        return new Parser(expression).read(target);
    }

    /**
     * Reads the path of a leaf: names with slashes between them.
     *
     * @return the nodes on the way to it, and it
     * @throws Refusal 400 where there is no such leaf
     */
    static List<SchemaNode> leaf(String path, SchemaNode from) {
        var way = new ArrayList<SchemaNode>();
        var at = of(path, from);
        while (at.children().size() == 1) {
            var next = at.children().entrySet().iterator().next();
            way.add(next.getKey());
            at = next.getValue();
        }
        if (at.children().isEmpty() && way.stream().noneMatch(ListSchema.class::isInstance) && way.getLast() instanceof LeafSchema) {
            return way;
        }
        throw Refusal.badRequest("\"" + path + "\" is to be one leaf in " + from.name().local());
    }

    /** What is selected of a node of the tree. */
    Pick pick(XNode node) {
        if (children.isEmpty() || !(node instanceof XNode.Inner inner)) {
            return Pick.whole();
        }
        var picks = new LinkedHashMap<XNode, Pick>();
        children.forEach((child, wanted) ->
                inner.children(child).forEach(instance -> picks.put(instance, wanted.pick(instance))));
        return new Pick.Part(picks);
    }

    /** Both wishes; one for all of a node takes in the other. */
    private static Fields both(Fields one, Fields other) {
        if (one.children.isEmpty() || other.children.isEmpty()) {
            return ALL;
        }
        var all = new LinkedHashMap<>(one.children);
        other.children.forEach((node, wanted) -> all.merge(node, wanted, Fields::both));
        return new Fields(all);
    }

    private static final class Parser {
        private static final int DEEPEST = 64;

        private final String text;
        private int at;
        private int depth;

        Parser(String text) {
            this.text = text;
        }

        Fields read(SchemaNode target) {
            var read = alternatives(inner(target));
            if (at < text.length()) {
                throw wrong("\"" + text.charAt(at) + "\" is not expected");
            }
            return read;
        }

        private Fields alternatives(InnerSchema parent) {
            if (++depth > DEEPEST) {
                throw wrong("it is nested too deeply");
            }
            var all = one(parent);
            while (at < text.length() && text.charAt(at) == ';') {
                at++;
                all = new Fields(merged(all, one(parent)));
            }
            depth--;
            return all;
        }

        private static Map<SchemaNode, Fields> merged(Fields one, Fields other) {
            var all = new LinkedHashMap<>(one.children());
            other.children().forEach((node, wanted) -> all.merge(node, wanted, Fields::both));
            return all;
        }

        private Fields one(InnerSchema parent) {
            var node = node(parent);
            if (at < text.length() && text.charAt(at) == '/') {
                at++;
                return new Fields(Map.of(node, one(inner(node))));
            }
            if (at < text.length() && text.charAt(at) == '(') {
                at++;
                var inside = alternatives(inner(node));
                if (at >= text.length() || text.charAt(at) != ')') {
                    throw wrong("a parenthesis is not closed");
                }
                at++;
                return new Fields(Map.of(node, inside));
            }
            return new Fields(Map.of(node, ALL));
        }

        private InnerSchema inner(SchemaNode node) {
            if (node instanceof InnerSchema inner) {
                return inner;
            }
            throw wrong("there is nothing in " + node.name().local());
        }

        private SchemaNode node(InnerSchema parent) {
            var start = at;
            while (at < text.length() && ";/()".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            var name = text.substring(start, at);
            var colon = name.indexOf(':');
            var module = colon < 0 ? parent.name().module() : name.substring(0, colon);
            return parent.childByModule(module, name.substring(colon + 1))
                    .orElseThrow(() -> wrong("there is no \"" + name + "\" in " + words(parent)));
        }

        private static String words(InnerSchema parent) {
            return parent.name().local().isEmpty() ? "the datastore" : parent.name().local();
        }

        private Refusal wrong(String why) {
            return Refusal.badRequest("fields: " + why);
        }
    }
}
