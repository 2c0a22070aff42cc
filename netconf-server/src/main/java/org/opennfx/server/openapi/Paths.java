package org.opennfx.server.openapi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.ActionSchema;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.server.http.Method;
import org.opennfx.server.restconf.ResourceMethods;

/** The resources of the API with what can be done with each (RFC 8040 3.5 and 3.6). */
final class Paths {
    private static final String DATA = "/restconf/data";
    private static final String OPERATIONS = "/restconf/operations/";
    private static final String OPERATION_ID = "operationId";

    private final ComponentNames names;
    private final NodeSchemas schemas;
    private final Parameters parameters;
    private final Predicate<SchemaNode> shown;
    private final Sink sink;

    /** Takes the paths as they come. */
    @FunctionalInterface
    interface Sink {
        void path(String path, JsonObject item) throws IOException;
    }

    Paths(ComponentNames names, NodeSchemas schemas, Parameters parameters, Predicate<SchemaNode> shown, Sink sink) {
        this.names = names;
        this.schemas = schemas;
        this.parameters = parameters;
        this.shown = shown;
        this.sink = sink;
    }

    /** Where a node is, with the keys of the entries on the way. */
    private record Place(String path, List<JsonObject> keys) {
        Place below(InnerSchema parent, NodeName name) {
            var own = parent.name().module().equals(name.module());
            return new Place(path + "/" + (own ? name.local() : name), keys);
        }

        /** The parameters of an operation: viewers do not show references that all operations of a path share. */
        List<JsonObject> and(List<JsonObject> others) {
            return Stream.concat(keys.stream(), others.stream()).toList();
        }

        Place entry(List<Parameters.InPath> values) {
            var all = Stream.concat(keys.stream(), values.stream().map(Parameters.InPath::reference)).toList();
            var text = values.stream().map(value -> "{" + value.name() + "}").collect(Collectors.joining(","));
            return new Place(path + "=" + text, all);
        }
    }

    /** That of an rpc. */
    void operation(RpcSchema rpc) throws IOException {
        var place = new Place(OPERATIONS + rpc.name(), List.of());
        call(place, rpc.name(), "rpc." + rpc.name(), rpc.description(), rpc.input(), rpc.output());
    }

    /** Those of the datastore and all that is in it. */
    void data(ContainerSchema root) throws IOException {
        data(root, new Place(DATA, List.of()));
    }

    private void below(InnerSchema parent, Place place) throws IOException {
        for (var child : parent.children()) {
            data(child, place.below(parent, child.name()));
        }
        for (var action : parent.actions()) {
            action(action, place.below(parent, action.name()));
        }
    }

    private void action(ActionSchema action, Place place) throws IOException {
        if (shown.test(action.parent())) {
            call(place, action.name(), names.of(action), action.description(), action.input(), action.output());
        }
    }

    private void data(SchemaNode node, Place place) throws IOException {
        switch (node) {
            case ListSchema list -> {
                resource(node, place, true);
                if (!list.keys().isEmpty()) {
                    var entry = place.entry(parameters.keys(list));
                    resource(node, entry, false);
                    below(list, entry);
                }
            }
            case LeafListSchema list -> {
                resource(node, place, true);
                resource(node, place.entry(List.of(parameters.value(list))), false);
            }
            case ContainerSchema container -> {
                resource(node, place, false);
                below(container, place);
            }
            default -> resource(node, place, false);
        }
    }

    private void resource(SchemaNode node, Place place, boolean whole) throws IOException {
        if (!shown.test(node)) {
            return;
        }
        var item = new JsonObject().withText("description", node.description().strip());
        for (var method : ResourceMethods.of(node, whole)) {
            item.with(method.name().toLowerCase(Locale.ROOT), done(method, node, place, whole));
        }
        sink.path(place.path(), item);
    }

    private JsonObject done(Method method, SchemaNode node, Place place, boolean whole) {
        var operation = JsonObject.of(OPERATION_ID, method + "." + names.of(node) + (whole ? ".-all" : ""))
                .with("tags", List.of(tag(node)))
                .with("summary", summary(method, node));
        return switch (method) {
            case POST -> operation.with("parameters", place.and(parameters.ofWrite(hasPlaces((InnerSchema) node))))
                    .with("requestBody", Messages.body(schemas.child((InnerSchema) node)))
                    .with("responses", responses("201", Messages.to("created")));
            case PUT -> operation.with("parameters", place.and(parameters.ofWrite(isPlaced(node))))
                    .with("requestBody", Messages.body(schemas.completeMessage(node)))
                    .with("responses", responses("201", Messages.to("created")).with("204", Messages.to("done")));
            case PATCH -> operation.with("parameters", place.and(parameters.ofWrite(false)))
                    .with("requestBody", Messages.patch(schemas.message(node)))
                    .with("responses", responses("204", Messages.to("done")).with("200", Messages.to("patched")));
            case DELETE -> operation.with("parameters", place.and(parameters.ofWrite(false)))
                    .with("responses", responses("204", Messages.to("done")));
            case GET -> operation.with("parameters", place.and(parameters.ofRetrieval()))
                    .with("responses", responses("200", Messages.answer("It is this.", schemas.message(node)))
                            .with("304", Messages.to("not-modified")));
            case HEAD -> operation.with("parameters", place.and(parameters.ofRetrieval()))
                    .with("responses", responses("200", Messages.to("there")).with("304", Messages.to("not-modified")));
            case OPTIONS -> operation.withList("parameters", place.keys()).with("responses", responses("204", Messages.to("methods")));
        };
    }

    private static String summary(Method method, SchemaNode node) {
        var name = node.parent().isEmpty() ? "the datastore" : node.name().local();
        return switch (method) {
            case GET -> "Read " + name;
            case HEAD -> "Look whether there is " + name;
            case OPTIONS -> "Ask which methods there are for " + name;
            case POST -> "Create one in " + name;
            case PUT -> "Create or replace " + name;
            case PATCH -> "Change " + name;
            case DELETE -> "Delete " + name;
        };
    }

    private void call(
            Place place, NodeName name, String id, String description, ContainerSchema input, ContainerSchema output)
            throws IOException {
        var post = JsonObject.of(OPERATION_ID, "CALL." + id)
                .with("tags", List.of("operations"))
                .with("summary", "Call " + name.local())
                .withText("description", description.strip());
        if (!input.children().isEmpty()) {
            post.with("requestBody", Messages.body(
                    NodeSchemas.wrapped(name.module() + ":input", schemas.completeContent(input))));
        }
        var responses = responses("204", Messages.to("done"));
        if (!output.children().isEmpty()) {
            responses.with("200", Messages.answer(
                    "It gives this.", NodeSchemas.wrapped(name.module() + ":output", schemas.content(output))));
        }
        var options = JsonObject.of(OPERATION_ID, Method.OPTIONS + "." + id)
                .with("tags", List.of("operations"))
                .with("summary", "Ask which methods there are for " + name.local())
                .withList("parameters", place.keys())
                .with("responses", responses("204", Messages.to("methods")));
        sink.path(
                place.path(),
                JsonObject.of("post", post.withList("parameters", place.keys()).with("responses", responses)).with("options", options));
    }

    private static JsonObject responses(String status, JsonObject answer) {
        return JsonObject.of(status, answer).withAll(Messages.failures());
    }

    /** The node below the one at the top, by which a viewer can bring some order into the many. */
    private static String tag(SchemaNode node) {
        var way = new ArrayList<SchemaNode>();
        for (SchemaNode at = node; at.parent().isPresent(); at = at.parent().get()) {
            way.addFirst(at);
        }
        return way.isEmpty() ? "datastore" : way.get(Math.min(1, way.size() - 1)).name().local();
    }

    private static boolean hasPlaces(InnerSchema node) {
        return node.children().stream().anyMatch(Paths::isPlaced);
    }

    private static boolean isPlaced(SchemaNode node) {
        return (node instanceof ListSchema list && list.userOrdered())
                || (node instanceof LeafListSchema leafList && leafList.userOrdered());
    }
}
