package org.opennfx.server.openapi;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.opennfx.datastore.codec.Json;
import org.opennfx.datastore.schema.ActionSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.ModuleInfo;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaNode;

/** Writes what the RESTCONF API of a schema is as a document of OpenAPI 3.1, of all modules or of one. */
final class OpenApi {
    private final Schema schema;
    private final List<RpcSchema> rpcs;
    private final ComponentNames names;

    /** @param rpcs those that can be called */
    OpenApi(Schema schema, List<RpcSchema> rpcs) {
        this.schema = schema;
        this.rpcs = rpcs.stream().sorted(Comparator.comparing(rpc -> rpc.name().toString())).toList();
        this.names = new ComponentNames(schema);
    }

    /**
     * Writes while it goes.
     *
     * @param module whose nodes, and what is below them, are told of; all where it is empty
     */
    void write(OutputStream out, Optional<String> module) throws IOException {
        var parameters = new Parameters(names);
        var shown = shown(module);
        var schemas = new NodeSchemas(names, shown);
        var called = rpcs.stream().filter(rpc -> module.filter(wanted -> !wanted.equals(rpc.name().module())).isEmpty()).toList();
        try (var json = Json.compact(out)) {
            json.writeStartObject();
            json.writeStringField("openapi", "3.1.0");
            member(json, "info", info(module));
            member(json, "security", List.of("basic", "bearer", "certificate"));
            json.writeObjectFieldStart("paths");
            Paths.Sink sink = (path, item) -> member(json, path, item);
            if (module.isEmpty()) {
                new ServicePaths(parameters, sink).all();
            }
            var paths = new Paths(names, schemas, parameters, shown, sink);
            paths.data(schema.root());
            for (var rpc : called) {
                paths.operation(rpc);
            }
            json.writeEndObject();
            json.writeObjectFieldStart("components");
            member(json, "securitySchemes", securitySchemes());
            member(json, "responses", Messages.responses());
            json.writeObjectFieldStart("parameters");
            for (var parameter : parameters.components().entrySet()) {
                member(json, parameter.getKey(), parameter.getValue());
            }
            json.writeEndObject();
            json.writeObjectFieldStart("schemas");
            member(json, "-errors", Messages.errors());
            member(json, "-yang-patch", Messages.yangPatch());
            for (var each : (Iterable<NodeSchemas.Component>) components(schemas, shown, called)::iterator) {
                member(json, each.name(), each.schema());
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static void member(JsonGenerator json, String name, JsonObject value) throws IOException {
        json.writeFieldName(name);
        value.write(json);
    }

    private static void member(JsonGenerator json, String name, List<String> alternatives) throws IOException {
        json.writeArrayFieldStart(name);
        for (var each : alternatives) {
            JsonObject.of(each, List.of()).write(json);
        }
        json.writeEndArray();
    }

    private JsonObject info(Optional<String> module) {
        var revisions = schema.modules().stream()
                .filter(each -> module.filter(wanted -> !wanted.equals(each.name())).isEmpty())
                .flatMap(each -> each.revision().stream());
        return JsonObject.of("title", "RESTCONF" + module.map(name -> ", module " + name).orElse(""))
                .with("version", revisions.max(Comparator.naturalOrder()).orElse("without revision"))
                .with("description", """
                        Data and operations of the device (RFC 8040). The whole datastore is `/restconf/data`; what is below it is also below \
                        `/restconf/ds/` and the name of a datastore (RFC 8527). A value in a path has its slashes, commas \
                        and blanks percent-encoded. A document of one module is `/openapi.json?module=` and its name; modules: \
                        """ + String.join(", ", withContent()) + ".");
    }

    private List<String> withContent() {
        return schema.modules().stream().filter(ModuleInfo::implemented).map(ModuleInfo::name).filter(this::hasContent).toList();
    }

    /** Whether there is anything to tell of a module. */
    boolean hasContent(String module) {
        return rpcs.stream().anyMatch(rpc -> rpc.name().module().equals(module)) || isOrHas(schema.root(), module);
    }

    private static boolean isOrHas(SchemaNode node, String module) {
        return node.name().module().equals(module)
                || (node instanceof InnerSchema inner && inner.children().stream().anyMatch(child -> isOrHas(child, module)));
    }

    private Predicate<SchemaNode> shown(Optional<String> module) {
        return module.<Predicate<SchemaNode>>map(wanted -> node -> isIn(node, wanted)).orElse(_ -> true);
    }

    private static boolean isIn(SchemaNode node, String module) {
        return node.name().module().equals(module) || node.parent().filter(parent -> isIn(parent, module)).isPresent();
    }

    private Stream<NodeSchemas.Component> components(NodeSchemas schemas, Predicate<SchemaNode> shown, List<RpcSchema> called) {
        var data = highest(schema.root(), shown).flatMap(schemas::components);
        var calls = called.stream().flatMap(rpc -> Stream.of(rpc.input(), rpc.output()));
        var actions = actions(schema.root()).filter(action -> shown.test(action.parent()))
                .flatMap(action -> Stream.of(action.input(), action.output()));
        return Stream.of(data, calls.flatMap(schemas::components), actions.flatMap(schemas::components)).flatMap(each -> each);
    }

    /** The nodes that are shown and not in another one that is. */
    private static Stream<InnerSchema> highest(InnerSchema node, Predicate<SchemaNode> shown) {
        return shown.test(node)
                ? Stream.of(node)
                : inner(node).flatMap(child -> highest(child, shown));
    }

    private static Stream<ActionSchema> actions(InnerSchema node) {
        return Stream.concat(node.actions().stream(), inner(node).flatMap(OpenApi::actions));
    }

    private static Stream<InnerSchema> inner(InnerSchema node) {
        return node.children().stream().filter(InnerSchema.class::isInstance).map(InnerSchema.class::cast);
    }

    private static JsonObject securitySchemes() {
        return JsonObject.of("basic", JsonObject.of("type", "http").with("scheme", "basic"))
                .with("bearer", JsonObject.of("type", "http").with("scheme", "bearer"))
                .with("certificate", JsonObject.of("type", "mutualTLS"));
    }
}
