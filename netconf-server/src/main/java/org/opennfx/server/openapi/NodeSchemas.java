package org.opennfx.server.openapi;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opennfx.datastore.schema.AnySchema;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.type.ValueType;

/**
 * Data of schema nodes in JSON (RFC 7951), as components of a document. There are up to two of a node: one for any part of its
 * data, and one for data that is complete, where that has to have something.
 */
final class NodeSchemas {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String COMPLETE = ".-complete";

    private final ComponentNames names;
    private final Completeness completeness = new Completeness();
    private final Predicate<SchemaNode> shown;

    /** @param shown the nodes that the document tells of */
    NodeSchemas(ComponentNames names, Predicate<SchemaNode> shown) {
        this.names = names;
        this.shown = shown;
    }

    /** A component with its name. */
    record Component(String name, JsonObject schema) {}

    /** Those of a node and of what is below it. */
    Stream<Component> components(InnerSchema node) {
        var own = Stream.of(new Component(names.of(node), part(node)));
        var complete = completeness.demands(node)
                ? Stream.of(new Component(names.of(node) + COMPLETE, complete(node)))
                : Stream.<Component>empty();
        var below = shown(node).flatMap(child -> child instanceof InnerSchema inner ? components(inner) : Stream.empty());
        return Stream.of(own, complete, below).flatMap(each -> each);
    }

    /** What a message with this node has, any part of it. */
    JsonObject message(SchemaNode node) {
        return message(node, value(node));
    }

    /** What a message with all of this node has. */
    JsonObject completeMessage(SchemaNode node) {
        return message(node, node instanceof InnerSchema inner && completeness.demands(inner) ? completeValue(inner) : value(node));
    }

    private static JsonObject message(SchemaNode node, JsonObject value) {
        return wrapped(name(node), node instanceof ListSchema || node instanceof LeafListSchema
                ? value.with("minItems", 1)
                : value);
    }

    /** What a message calls it; the datastore has a name there alone (RFC 8040 3.4). */
    private static String name(SchemaNode node) {
        return node.name().local().isEmpty() ? "ietf-restconf:data" : node.name().toString();
    }

    /** One member of that name. */
    static JsonObject wrapped(String name, JsonObject value) {
        return JsonObject.of("type", "object")
                .with("properties", JsonObject.of(name, value))
                .with("required", List.of(name));
    }

    /** What a message with one more child of this node has. */
    JsonObject child(InnerSchema parent) {
        var children = new JsonObject();
        shown(parent).filter(NodeSchemas::canBeCreated).forEach(child -> children.with(
                child.name().toString(),
                child instanceof InnerSchema inner && completeness.demands(inner) ? completeValue(inner) : value(child)));
        return JsonObject.of("type", "object")
                .with("properties", children)
                .with("additionalProperties", false)
                .with("minProperties", 1)
                .with("maxProperties", 1);
    }

    private static boolean canBeCreated(SchemaNode node) {
        return node.config() && !node.isKey();
    }

    /** Of the data itself, without its name. */
    JsonObject content(InnerSchema node) {
        return JsonObject.reference(SCHEMAS + names.of(node));
    }

    /** As {@link #content}, all of it. */
    JsonObject completeContent(InnerSchema node) {
        return completeness.demands(node) ? JsonObject.reference(SCHEMAS + names.of(node) + COMPLETE) : content(node);
    }

    private JsonObject completeValue(InnerSchema node) {
        var content = completeContent(node);
        return node instanceof ListSchema ? array(content) : content;
    }

    private Stream<SchemaNode> shown(InnerSchema node) {
        return node.children().stream().filter(shown);
    }

    private JsonObject part(InnerSchema node) {
        var members = new JsonObject();
        shown(node).forEach(child -> members.with(member(node, child), described(child)));
        var keys = node instanceof ListSchema list ? list.keys() : List.<LeafSchema>of();
        return JsonObject.of("type", "object")
                .withText("description", node.description().strip())
                .with("properties", members)
                .with("patternProperties", JsonObject.of("^@", new JsonObject()))
                .with("additionalProperties", false)
                .withList("required", keys.stream().map(key -> member(node, key)).toList());
    }

    private JsonObject complete(InnerSchema node) {
        var members = new JsonObject();
        shown(node).filter(completeness::isDemanding).forEach(child -> {
            var inner = child instanceof InnerSchema it && completeness.demands(it) ? completeValue(it) : new JsonObject();
            var least = Completeness.least(child);
            members.with(member(node, child), least > 0 ? inner.with("minItems", least) : inner);
        });
        var required = completeness.required(node).stream().map(child -> member(node, child)).toList();
        var choices = completeness.choices(node).stream().map(nodes -> oneOf(node, nodes)).toList();
        return JsonObject.of("allOf", Stream.concat(Stream.of(content(node)), choices.stream()).toList())
                .with("properties", members)
                .withList("required", required);
    }

    private static JsonObject oneOf(InnerSchema parent, List<SchemaNode> nodes) {
        return JsonObject.of(
                "anyOf", nodes.stream().map(node -> JsonObject.of("required", List.of(member(parent, node)))).toList());
    }

    private static String member(InnerSchema parent, SchemaNode child) {
        return parent.name().module().equals(child.name().module()) ? child.name().local() : child.name().toString();
    }

    /** One that is a member of another component is told of there. */
    private JsonObject value(SchemaNode node) {
        return switch (node) {
            case ContainerSchema container -> content(container);
            case ListSchema list -> array(content(list)).withAll(atMost(list.bounds().max()));
            case ValueSchema _, AnySchema _ -> elsewhere(node).orElseGet(() -> described(node));
        };
    }

    private Optional<JsonObject> elsewhere(SchemaNode node) {
        return node.parent().filter(parent -> !parent.name().local().isEmpty() && shown.test(parent))
                .map(parent -> JsonObject.reference(SCHEMAS + names.of(parent) + "/properties/" + member(parent, node)));
    }

    private JsonObject described(SchemaNode node) {
        var schema = switch (node) {
            case ContainerSchema container -> content(container);
            case ListSchema list -> array(content(list)).withAll(atMost(list.bounds().max()));
            case LeafSchema leaf -> new JsonObject().withAll(TypeSchemas.of(leaf.type()))
                    .with("default", leaf.defaultValue().map(value -> TypeSchemas.value(leaf.type(), value)));
            case LeafListSchema list -> array(TypeSchemas.of(list.type()))
                    .withAll(list.config() ? JsonObject.of("uniqueItems", true) : new JsonObject())
                    .withAll(atMost(list.bounds().max()))
                    .withList("default", list.defaults().stream().map(each -> TypeSchemas.value(list.type(), each)).toList());
            case AnySchema any -> any.kind() == AnySchema.Kind.ANYDATA ? JsonObject.of("type", "object") : new JsonObject();
        };
        var state = !node.config() && node.parent().filter(SchemaNode::config).isPresent();
        return schema.described(description(node)).withAll(state ? JsonObject.of("readOnly", true) : new JsonObject());
    }

    private static JsonObject array(JsonObject items) {
        return JsonObject.of("type", "array").with("items", items);
    }

    private static JsonObject atMost(int most) {
        return most == Integer.MAX_VALUE ? new JsonObject() : JsonObject.of("maxItems", most);
    }

    private static String description(SchemaNode node) {
        return Stream.of(Stream.of(node.description().strip()), values(node), others(node))
                .flatMap(each -> each)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static Stream<String> values(SchemaNode node) {
        return node instanceof ValueSchema leaf
                ? Stream.of(
                        leaf.units().map(units -> "In " + units + ".").orElse(""),
                        leaf.type() instanceof ValueType.LeafrefType leafref ? "A value of `" + leafref.path() + "`." : "")
                : Stream.empty();
    }

    private static Stream<String> others(SchemaNode node) {
        return node.cases().stream().map(each -> "Excludes the other cases of the choice " + each.choice().name().local()
                + " (" + each.choice().cases().stream().map(one -> one.name().local()).collect(Collectors.joining(", ")) + ").");
    }
}
