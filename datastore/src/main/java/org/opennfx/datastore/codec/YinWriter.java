package org.opennfx.datastore.codec;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.model.api.ExtensionDefinition;
import org.opendaylight.yangtools.yang.model.api.Module;
import org.opendaylight.yangtools.yang.model.api.meta.ArgumentDefinition;
import org.opendaylight.yangtools.yang.model.api.meta.DeclaredStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.BaseStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.BelongsToStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.ImportStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.ModuleStatement;
import org.opennfx.datastore.schema.Schema;

/** Writes modules as YIN (RFC 7950 13), out of the statements as they were written. */
public final class YinWriter {
    private final XMLStreamWriter out;
    private final Set<QName> inElements;
    private final Map<String, String> prefixes = new HashMap<>();
    private String ownNamespace = "";

    /**
     * @param inElements the extensions whose argument is an element; yangtools 14.0.20 does not tell it with the statements
     */
    private YinWriter(XMLStreamWriter out, Set<QName> inElements) {
        this.out = out;
        this.inElements = inElements;
    }

    /** Every module and submodule as a YIN document, by its name. All of them are parsed for it, which takes a second or so. */
    public static Map<String, String> all(Schema schema) {
        var modules = schema.context().getModules();
        var namespaces = new HashMap<String, String>();
        modules.forEach(module -> namespaces.put(module.getName(), module.getNamespace().toString()));
        var inElements = modules.stream()
                .flatMap(module -> module.getExtensionSchemaNodes().stream())
                .filter(ExtensionDefinition::isYinElement)
                .map(ExtensionDefinition::getQName)
                .collect(Collectors.toUnmodifiableSet());
        return modules.stream()
                .flatMap(YinWriter::statements)
                .collect(Collectors.toUnmodifiableMap(
                        statement -> Objects.requireNonNull(statement.rawArgument()),
                        statement -> document(statement, namespaces, inElements),
                        // of a module in two revisions, the first that there is
                        (first, _) -> first));
    }

    private static Stream<DeclaredStatement<?>> statements(Module module) {
        return Stream.concat(
                Stream.of(Objects.requireNonNull(module.asEffectiveStatement().getDeclared())),
                module.getSubmodules().stream()
                        .map(part -> Objects.requireNonNull(part.asEffectiveStatement().getDeclared())));
    }

    private static String document(
            DeclaredStatement<?> module, Map<String, String> namespaces, Set<QName> inElements) {
        try {
            var text = new StringWriter();
            var out = Xml.writer(text);
            var writer = new YinWriter(out, inElements);
            writer.knowPrefixes(module, namespaces);
            out.writeStartDocument();
            writer.statement(module, true);
            out.writeEndDocument();
            out.close();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text can always be written to", e);
        }
    }

    private void knowPrefixes(DeclaredStatement<?> module, Map<String, String> namespaces) {
        if (module instanceof ModuleStatement own) {
            know(own.getPrefix().argument(), own.rawArgument(), namespaces);
            ownNamespace = namespaces.getOrDefault(own.rawArgument(), "");
        }
        for (var owner : module.declaredSubstatements(BelongsToStatement.class)) {
            know(owner.getPrefix().argument(), owner.rawArgument(), namespaces);
            ownNamespace = namespaces.getOrDefault(owner.rawArgument(), "");
        }
        for (var imported : module.declaredSubstatements(ImportStatement.class)) {
            know(imported.getPrefix().argument(), imported.rawArgument(), namespaces);
        }
    }

    private void know(String prefix, String module, Map<String, String> namespaces) {
        Optional.ofNullable(namespaces.get(module)).ifPresent(namespace -> prefixes.put(namespace, prefix));
    }

    private void statement(DeclaredStatement<?> statement, boolean top) throws XMLStreamException {
        var definition = statement.statementDefinition();
        start(definition.getStatementName());
        if (top) {
            out.writeDefaultNamespace(definition.getStatementName().getNamespace().toString());
            for (var each : prefixes.entrySet()) {
                out.writeNamespace(each.getValue(), each.getKey());
            }
        }
        var argument = definition.getArgumentDefinition();
        var value = Optional.ofNullable(statement instanceof BaseStatement base
                ? qualified(base.argument())
                : statement.rawArgument());
        if (argument.isPresent() && value.isPresent()) {
            argument(definition.getStatementName(), argument.get(), value.get());
        }
        for (var inside : statement.declaredSubstatements()) {
            statement(inside, false);
        }
        out.writeEndElement();
    }

    /** The raw argument of a base lacks its prefix in yangtools 14.0.20. */
    private String qualified(QName name) {
        var namespace = name.getNamespace().toString();
        var prefix = prefixes.get(namespace);
        return prefix == null || namespace.equals(ownNamespace) ? name.getLocalName() : prefix + ":" + name.getLocalName();
    }

    /** An attribute has no namespace, an element has that of its statement (RFC 7950 13.1). */
    private void argument(QName keyword, ArgumentDefinition argument, String value) throws XMLStreamException {
        if (argument.isYinElement() || inElements.contains(keyword)) {
            start(argument.argumentName());
            out.writeCharacters(value);
            out.writeEndElement();
        } else {
            out.writeAttribute(argument.argumentName().getLocalName(), value);
        }
    }

    private void start(QName name) throws XMLStreamException {
        var namespace = name.getNamespace().toString();
        out.writeStartElement(prefixes.getOrDefault(namespace, ""), name.getLocalName(), namespace);
    }
}
