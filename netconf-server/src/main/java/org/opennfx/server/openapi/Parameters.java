package org.opennfx.server.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;

/** The parameters of requests, as components of a document: those that any request can have, and the keys in paths as they come. */
final class Parameters {
    private static final String PARAMETERS = "#/components/parameters/";
    private static final String DEFAULTS = "with-defaults";
    private static final List<String> PLACE = List.of("insert", "point");

    private final ComponentNames names;
    private final Map<String, JsonObject> components = new LinkedHashMap<>();

    Parameters(ComponentNames names) {
        this.names = names;
        query("content", choice("all", "config", "nonconfig"), "Configuration, state, or both (RFC 8040 4.8.1).");
        query(
                "depth",
                JsonObject.of("anyOf", List.of(
                        JsonObject.of("type", "integer").with("minimum", 1).with("maximum", 65_535),
                        JsonObject.of("const", "unbounded"))),
                "How many levels below the resource, which is one itself (RFC 8040 4.8.2).");
        query("fields", text(), "The nodes that are wanted: `a;b/c;d(e;f)` (RFC 8040 4.8.3).");
        query(
                DEFAULTS,
                choice("report-all", "report-all-tagged", "trim", "explicit"),
                "Which default values are shown (RFC 8040 4.8.9).");
        query("insert", choice("first", "last", "before", "after"), "Where among the others an entry goes (RFC 8040 4.8.5).");
        query("point", text(), "The entry that it goes before or after, as a path from the datastore down (RFC 8040 4.8.6).");
        header("If-Match", "Only if the resource has this entity tag.");
        header("If-None-Match", "Only if the resource has another entity tag.");
    }

    private void query(String name, JsonObject schema, String description) {
        components.put(name, JsonObject.of("name", name)
                .with("in", "query")
                .with("description", description)
                .with("schema", schema));
    }

    private void header(String name, String description) {
        components.put(name, JsonObject.of("name", name).with("in", "header").with("description", description).with("schema", text()));
    }

    private static JsonObject choice(String... values) {
        return text().with("enum", List.of(values));
    }

    private static JsonObject text() {
        return JsonObject.of("type", "string");
    }

    /** Those of a GET. */
    List<JsonObject> ofRetrieval() {
        return List.of(to("content"), to("depth"), to("fields"), to(DEFAULTS), to("If-None-Match"));
    }

    /** Those of a write. */
    List<JsonObject> ofWrite(boolean placed) {
        var all = new ArrayList<JsonObject>();
        all.add(to("If-Match"));
        if (placed) {
            PLACE.forEach(each -> all.add(to(each)));
        }
        return all;
    }

    private static JsonObject to(String component) {
        return JsonObject.reference(PARAMETERS + component);
    }

    /** A key in a path. */
    record InPath(String name, JsonObject reference) {}

    /** The keys of an entry in a path. */
    List<InPath> keys(ListSchema list) {
        return list.keys().stream().map(key -> inPath(list, key)).toList();
    }

    /** The value of an entry in a path. */
    InPath value(LeafListSchema list) {
        return inPath(list, list);
    }

    private InPath inPath(SchemaNode list, ValueSchema leaf) {
        var name = list.name().local() + outer(list) + (leaf instanceof LeafSchema ? "." + leaf.name().local() : "");
        var component = names.of(list) + ".-" + leaf.name().local();
        components.putIfAbsent(component, JsonObject.of("name", name)
                .with("in", "path")
                .with("required", true)
                .withText("description", leaf.description().strip())
                .with("schema", TypeSchemas.inPath(leaf.type())));
        return new InPath(name, to(component));
    }

    /** A list can be in one of the same name, whose keys are in the same path. */
    private static String outer(SchemaNode list) {
        var same = 0;
        for (var above = list.parent(); above.isPresent(); above = above.get().parent().map(SchemaNode.class::cast).flatMap(SchemaNode::parent)) {
            same += above.get().name().local().equals(list.name().local()) ? 1 : 0;
        }
        return same == 0 ? "" : "-" + (same + 1);
    }

    /** All that were asked for, and those that any request can have. */
    Map<String, JsonObject> components() {
        return components;
    }
}
