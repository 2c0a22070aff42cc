package org.opennfx.datastore.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.type.InvalidValue;

/**
 * The metadata in one object (RFC 7952 5.2), which may stand before what it is about. Of annotations the device takes
 * {@code default} alone (RFC 6243 6, RFC 8040 4.8.9).
 */
final class JsonMetadata {
    private static final Set<String> MARKS = Set.of(MarksRead.INACTIVE, "active", MarksRead.COMMENT);
    private static final String BY_DEFAULT = "ietf-netconf-with-defaults:default";

    private final JsonParser in;
    private final InnerSchema parent;
    private final Place place;
    private final Consumer<EditNode> refused;
    private final boolean marked;
    private final MarksRead marks;
    /** What is said of values of leaf-lists, which may stand behind it, by their position from 0. */
    private final Map<LeafListSchema, Map<Integer, MarksRead.Said>> ofValues = new LinkedHashMap<>();
    /** Where among its instances that is which each tag is on, from 0, and where the tag stands. */
    private final Map<ValueSchema, Map<Integer, Location>> tagged = new LinkedHashMap<>();

    /**
     * @param parent what the object stands for
     * @param refused takes what is wrong
     * @param marked whether it may say what marks do, as clients of Junos have it
     */
    JsonMetadata(
            JsonParser in, InnerSchema parent, Place place, Consumer<EditNode> refused, boolean marked, MarksRead marks) {
        this.in = in;
        this.parent = parent;
        this.place = place;
        this.refused = refused;
        this.marked = marked;
        this.marks = marks;
    }

    /** Reads the value of a member that is about the object itself. */
    void ofParent() throws IOException {
        annotations(parent, 0);
    }

    /** Reads the value of a member that is about another one. */
    void of(SchemaNode node) throws IOException {
        if (!(node instanceof LeafListSchema)) {
            annotations(node, 0);
            return;
        }
        if (in.currentToken() != JsonToken.START_ARRAY) {
            refuse(node, wrongShape(node, "an array"));
            return;
        }
        for (var position = 0; in.nextToken() != JsonToken.END_ARRAY; position++) {
            if (in.currentToken() != JsonToken.VALUE_NULL) {
                annotations(node, position);
            }
        }
    }

    private void annotations(SchemaNode node, int position) throws IOException {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            refuse(node, wrongShape(node, "an object"));
            return;
        }
        while (in.nextToken() != JsonToken.END_OBJECT) {
            var name = in.currentName();
            in.nextToken();
            if (name.equals(BY_DEFAULT) && node instanceof ValueSchema value) {
                tag(value, position);
            } else if (marked && MARKS.contains(name)) {
                mark(node, position, name);
            } else {
                refuse(node, SchemaErrors.unknownAttribute(name, node.name().local()));
            }
        }
    }

    private void mark(SchemaNode node, int position, String name) throws IOException {
        var said = switch (name) {
            case MarksRead.COMMENT -> MarksRead.Said.comment(in.getText());
            default -> MarksRead.Said.inactive(name.equals(MarksRead.INACTIVE) == in.getValueAsBoolean());
        };
        if (node instanceof LeafListSchema leafList) {
            ofValues.computeIfAbsent(leafList, _ -> new LinkedHashMap<>()).put(position, said);
        } else {
            marks.add(node == parent ? place : place.node(node.name()), said, Json.location(in));
        }
    }

    private void tag(ValueSchema node, int position) throws IOException {
        switch (in.currentToken()) {
            case VALUE_TRUE -> tagged.computeIfAbsent(node, _ -> new LinkedHashMap<>()).put(position, Json.location(in));
            case VALUE_FALSE -> { }
            default -> refuse(node, badTag(node, "it is neither true nor false"));
        }
    }

    /** Puts the tags on what they are about, when all of the object is read. */
    void applyTo(List<EditNode> nodes) {
        ofValues.forEach((leafList, said) -> mark(leafList, said, nodes));
        if (tagged.isEmpty()) {
            return;
        }
        var counts = new HashMap<SchemaNode, Integer>();
        nodes.replaceAll(node -> switch (node) {
            case EditNode.OfLeaf leaf when isTagged(leaf.schema(), counts) -> ByDefault.of(leaf, place);
            case EditNode.OfValue value when isTagged(value.schema(), counts) -> ByDefault.of(value, place);
            default -> node;
        });
        tagged.forEach((node, left) -> left.values().forEach(location -> refused.accept(new EditNode.Invalid(
                badTag(node, "there is no value that it could be on"), place.node(node.name()), location))));
    }

    private void mark(LeafListSchema leafList, Map<Integer, MarksRead.Said> said, List<EditNode> nodes) {
        var position = 0;
        for (var node : nodes) {
            if (node instanceof EditNode.OfValue value && value.schema() == leafList) {
                var about = Optional.ofNullable(said.get(position++));
                about.ifPresent(it -> marks.add(
                        place.down(() -> new Step.Value(leafList.name(), value.value())), it, value.location()));
            }
        }
    }

    private boolean isTagged(ValueSchema node, Map<SchemaNode, Integer> counts) {
        var position = counts.merge(node, 1, Integer::sum) - 1;
        return tagged.containsKey(node) && tagged.get(node).remove(position) != null;
    }

    private static RpcError badTag(SchemaNode node, String why) {
        return SchemaErrors.badAttribute(BY_DEFAULT, node.name().local(), BY_DEFAULT + ": " + why);
    }

    private static RpcError wrongShape(SchemaNode node, String shape) {
        return SchemaErrors.invalidValue(new InvalidValue("the metadata of " + node.name().local() + " must be " + shape));
    }

    private void refuse(SchemaNode node, RpcError error) throws IOException {
        var location = Json.location(in);
        in.skipChildren();
        refused.accept(new EditNode.Invalid(error, node == parent ? place : place.node(node.name()), location));
    }
}
