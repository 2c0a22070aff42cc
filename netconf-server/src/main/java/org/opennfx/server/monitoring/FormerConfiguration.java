package org.opennfx.server.monitoring;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.opennfx.backends.model.ConfigurationTop;
import org.opennfx.datastore.codec.ComparisonWriter;
import org.opennfx.datastore.codec.Json;
import org.opennfx.datastore.codec.JsonWriter;
import org.opennfx.datastore.codec.MarkedRendition;
import org.opennfx.datastore.codec.NodeMarks;
import org.opennfx.datastore.codec.SetGrammar;
import org.opennfx.datastore.codec.TextWriter;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.AnyContent;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** Configurations in the answers of rpcs, in the format that the input names. */
record FormerConfiguration(Schema schema, SetGrammar grammar) {
    FormerConfiguration(Schema schema) {
        this(schema, new SetGrammar());
    }

    /**
     * An answer with a configuration.
     *
     * @param content from the root
     * @param xml the name of the element that holds it as XML
     */
    ContainerNode answer(RpcCall call, ContainerNode content, String xml) {
        return switch (call.input().leaf("format").orElse("xml")) {
            case "text" -> text(call, lines -> new TextWriter(schema, grammar, NodeMarks.of(content), lines)
                    .below(configuration(content)));
            case "json" -> TreeBuilder.container(call.output(), output -> output.leaf("output", json(content)));
            default -> TreeBuilder.container(call.output(), output -> output.any(xml, AnyContent.Nodes.in(content)));
        };
    }

    /** An answer with what differs between two configurations, which is text in any format. */
    ContainerNode comparison(RpcCall call, ContainerNode before, ContainerNode after) {
        return text(call, lines -> new ComparisonWriter(schema, grammar, NodeMarks.of(before), NodeMarks.of(after))
                .below(configuration(before), configuration(after), lines));
    }

    private static ContainerNode text(RpcCall call, Consumer<Consumer<String>> writing) {
        var text = new StringBuilder();
        writing.accept(line -> text.append(line).append('\n'));
        return TreeBuilder.container(call.output(), output -> output.leaf("output", text.toString()));
    }

    private ContainerNode configuration(ContainerNode root) {
        return ConfigurationTop.of(root, schema);
    }

    private String json(ContainerNode content) {
        var text = new StringWriter();
        try (var out = Json.indented(text)) {
            var configuration = configuration(content);
            var marks = NodeMarks.of(content);
            new JsonWriter(schema, out).unqualified(configuration, MarkedRendition.of(marks::metadata, configuration));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
