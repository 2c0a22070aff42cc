package org.opennfx.datastore.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.path.QuotedValue;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.type.ValueType;

/** Text that has prefixes of modules in it, and the declarations that it needs where it stands. */
public final class QualifiedText {
    private final Schema schema;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> namespaces = new LinkedHashMap<>();

    private QualifiedText(Schema schema) {
        this.schema = schema;
    }

    /** A path as an instance-identifier or error-path: every name has a prefix (RFC 7950 9.13.2). */
    public static QualifiedText of(InstancePath path, Schema schema) {
        var result = new QualifiedText(schema);
        result.path(path);
        return result;
    }

    /** The name of an identity. */
    public static QualifiedText of(NodeName identity, Schema schema) {
        var result = new QualifiedText(schema);
        result.name(identity);
        return result;
    }

    /** A value of a type; most have no prefixes. */
    static QualifiedText of(ValueType type, String canonical, Schema schema) {
        var result = new QualifiedText(schema);
        result.text.append(result.value(type, canonical));
        return result;
    }

    /** Makes it the content of the element that was just begun. */
    public void write(XMLStreamWriter out) throws XMLStreamException {
        for (var each : namespaces.entrySet()) {
            out.writeNamespace(each.getKey(), each.getValue());
        }
        Xml.text(out, text.toString());
    }

    private void path(InstancePath path) {
        if (path.isRoot()) {
            text.append('/');
        }
        Optional<SchemaNode> node = Optional.of(schema.root());
        for (var step : path.steps()) {
            text.append('/');
            name(step.name());
            node = node.flatMap(parent -> child(parent, step.name()));
            predicates(step, node);
        }
    }

    /** Empty for what is in no datastore, like a parameter of an operation. */
    private static Optional<SchemaNode> child(SchemaNode parent, NodeName name) {
        return parent instanceof InnerSchema inner ? inner.childByModule(name.module(), name.local()) : Optional.empty();
    }

    private void predicates(Step step, Optional<SchemaNode> node) {
        switch (step) {
            case Step.Node _ -> { }
            case Step.Entry entry -> {
                for (var key : entry.keys()) {
                    text.append('[');
                    name(key.name());
                    equal(node.flatMap(list -> child(list, key.name())), key.value());
                }
            }
            case Step.Value value -> {
                text.append("[.");
                equal(node, value.value());
            }
            case Step.Position position -> text.append('[').append(position.position()).append(']');
        }
    }

    private void equal(Optional<SchemaNode> node, String canonical) {
        var value = node.filter(ValueSchema.class::isInstance)
                .map(ValueSchema.class::cast)
                .map(leaf -> value(leaf.type(), canonical))
                .orElse(canonical);
        text.append('=').append(QuotedValue.of(value)).append(']');
    }

    private String value(ValueType type, String canonical) {
        return switch (type.effective(canonical)) {
            case ValueType.IdentityrefType _ -> {
                var colon = canonical.indexOf(':');
                yield declared(canonical.substring(0, colon)) + canonical.substring(colon);
            }
            case ValueType.InstanceIdentifierType identifier -> {
                var path = of(identifier.path(canonical), schema);
                namespaces.putAll(path.namespaces);
                yield path.text.toString();
            }
            case ValueType.XPathType expression -> expression.withPrefixes(canonical, this::declared);
            default -> canonical;
        };
    }

    private void name(NodeName name) {
        var prefix = schema.prefix(name.module());
        namespaces.put(prefix, name.namespace());
        text.append(prefix).append(':').append(name.local());
    }

    /** A name before a colon may be part of something else, or of an expression that nothing selects: it stays as it is. */
    private String declared(String module) {
        var prefix = schema.prefix(module);
        schema.module(module).ifPresent(known -> namespaces.put(prefix, known.namespace()));
        return prefix;
    }
}
