package org.opennfx.datastore.codec;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.AnySchema;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.ValueType.JsonForm;

/**
 * Reads JSON straight from a stream into an edit (RFC 7951). What the schema does not allow becomes an
 * {@link EditNode.Invalid} at its place, and reading goes on behind it; text that is not JSON ends it. Metadata
 * (RFC 7952) other than {@link JsonMetadata} knows is refused.
 */
public final class JsonReader {
    /** Stands before the name of the member that it is about; alone where it is about the object. */
    private static final String METADATA = "@";

    private final Schema schema;
    private final XmlReader.Content content;

    /**
     * @param content DATA to allow state, too
     */
    public JsonReader(Schema schema, XmlReader.Content content) {
        this.schema = schema;
        this.content = content;
    }

    /**
     * Reads a document that is one object, to its end.
     *
     * @param in before the object
     * @param parent what the members are children of; their names need the module in front
     * @throws IOException if it is not JSON, is nested too deeply, or has more than one object; a
     *     {@code JsonProcessingException} says where
     */
    public List<EditNode> document(JsonParser in, InnerSchema parent) throws IOException {
        if (in.nextToken() != JsonToken.START_OBJECT) {
            // there is no token in an empty document
            var where = in.hasCurrentToken() ? in.currentTokenLocation() : in.currentLocation();
            throw new JsonParseException(in, "a JSON object is expected", where);
        }
        try {
            return toEnd(in, parent);
        } catch (StreamConstraintsException e) {
            throw new JsonParseException(in, Json.reason(e), in.currentLocation(), e);
        }
    }

    /**
     * Reads the members of an object that is part of a document.
     *
     * @param in at the start of the object; afterwards at its end
     * @param parent as for {@link #document}
     */
    public List<EditNode> members(JsonParser in, InnerSchema parent) throws IOException {
        return members(in, parent, "", Place.ROOT);
    }

    /**
     * As {@link #members(JsonParser, InnerSchema)}, for an object that stands for a node further down.
     *
     * @param module that which names without one belong to; empty where there is none
     * @param place of the parent, for errors
     */
    public List<EditNode> members(JsonParser in, InnerSchema parent, String module, Place place) throws IOException {
        var marks = new MarksRead();
        return marks.with(new ObjectReading(in, parent, module, place, Optional.empty(), marks).read(), schema.root());
    }

    private List<EditNode> toEnd(JsonParser in, InnerSchema parent) throws IOException {
        var nodes = members(in, parent);
        if (in.nextToken() != null) {
            throw new JsonParseException(in, "there is more after the object", in.currentTokenLocation());
        }
        return nodes;
    }

    /** Reads the members of one object. */
    private final class ObjectReading {
        private final JsonParser in;
        private final InnerSchema parent;
        private final String module;
        private final Place place;
        private final Optional<EntryKeys> keys;
        private final Siblings siblings = new Siblings();
        private final Set<SchemaNode> seen = new HashSet<>();
        private final List<EditNode> nodes = new ArrayList<>();
        private final MarksRead marks;
        private final JsonMetadata metadata;

        /**
         * @param in at START_OBJECT
         * @param module that which names without one belong to; empty where there is none
         * @param keys takes the key leaves of an entry, which are then not among what is read
         */
        ObjectReading(
                JsonParser in, InnerSchema parent, String module, Place place, Optional<EntryKeys> keys, MarksRead marks) {
            this.in = in;
            this.parent = parent;
            this.module = module;
            this.place = place;
            this.keys = keys;
            this.marks = marks;
            this.metadata = new JsonMetadata(in, parent, place, nodes::add, content == XmlReader.Content.EDIT, marks);
        }

        List<EditNode> read() throws IOException {
            while (in.nextToken() != JsonToken.END_OBJECT) {
                var name = in.currentName();
                var location = Json.location(in);
                in.nextToken();
                if (name.equals(METADATA)) {
                    metadata.ofParent();
                } else {
                    member(name, location);
                }
            }
            metadata.applyTo(nodes);
            return nodes;
        }

        private void member(String given, Location location) throws IOException {
            var isMetadata = given.startsWith(METADATA);
            var name = isMetadata ? given.substring(METADATA.length()) : given;
            var colon = name.indexOf(':');
            var owner = colon < 0 ? module : name.substring(0, colon);
            var local = name.substring(colon + 1);
            var found = parent.childByModule(owner, local);
            if (found.isEmpty()) {
                refuse(unknown(owner, local), place, location);
                return;
            }
            var node = found.get();
            if (isMetadata) {
                metadata.of(node);
            } else if (!node.config() && content != XmlReader.Content.DATA) {
                refuse(SchemaErrors.stateData(node), place.node(node.name()), location);
            } else if (!seen.add(node)) {
                refuse(SchemaErrors.givenTwice(node), place.node(node.name()), location);
            } else {
                known(node, location);
            }
        }

        private RpcError unknown(String owner, String local) {
            return schema.module(owner).isPresent()
                    ? SchemaErrors.unknownElement(local, parent)
                    : SchemaErrors.unknownModule(local, owner);
        }

        private void known(SchemaNode node, Location location) throws IOException {
            switch (node) {
                case ContainerSchema container -> container(container, location);
                case ListSchema list -> list(list, location);
                case LeafSchema leaf -> leaf(leaf, location);
                case LeafListSchema leafList -> leafList(leafList, location);
                case AnySchema any -> any(any, location);
            }
        }

        private void container(ContainerSchema container, Location location) throws IOException {
            var here = place.node(container.name());
            if (in.currentToken() != JsonToken.START_OBJECT) {
                refuse(wrongShape(container, "an object"), here, location);
                return;
            }
            var children = new ObjectReading(in, container, container.name().module(), here, Optional.empty(), marks).read();
            add(new EditNode.OfContainer(container, Optional.empty(), children, location));
        }

        private void list(ListSchema list, Location location) throws IOException {
            if (in.currentToken() != JsonToken.START_ARRAY) {
                refuse(wrongShape(list, "an array of objects"), place.node(list.name()), location);
                return;
            }
            for (var position = 1; in.nextToken() != JsonToken.END_ARRAY; position++) {
                entry(list, position);
            }
        }

        private void entry(ListSchema list, int position) throws IOException {
            var location = Json.location(in);
            if (in.currentToken() != JsonToken.START_OBJECT) {
                refuse(wrongShape(list, "an array of objects"), place.node(list.name()), location);
                return;
            }
            var key = new EntryKeys(list);
            var here = key.below(place);
            var children = new ObjectReading(in, list, list.name().module(), here, Optional.of(key), marks).read();
            key.complete(position, here, location)
                    .ifPresentOrElse(
                            nodes::add,
                            () -> add(new EditNode.OfEntry(
                                    list,
                                    key.key(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Stream.concat(key.withForms(), children.stream()).toList(),
                                    location)));
        }

        private void leaf(LeafSchema leaf, Location location) throws IOException {
            EditNode node;
            try {
                var value = value(leaf);
                node = new EditNode.OfLeaf(leaf, Optional.of(value.text()), value.form(), Optional.empty(), location);
            } catch (InvalidValue e) {
                node = new EditNode.Invalid(SchemaErrors.invalidValue(e), place.node(leaf.name()), location);
            }
            var read = node;
            if (keys.filter(all -> all.take(leaf, read)).isEmpty()) {
                add(read);
            }
        }

        private void leafList(LeafListSchema leafList, Location location) throws IOException {
            if (in.currentToken() != JsonToken.START_ARRAY) {
                refuse(wrongShape(leafList, "an array"), place.node(leafList.name()), location);
                return;
            }
            while (in.nextToken() != JsonToken.END_ARRAY) {
                var here = Json.location(in);
                try {
                    var value = value(leafList);
                    add(new EditNode.OfValue(
                            leafList, value.text(), value.form(), false, Optional.empty(), Optional.empty(), here));
                } catch (InvalidValue e) {
                    add(new EditNode.Invalid(SchemaErrors.invalidValue(e), place.node(leafList.name()), here));
                }
            }
        }

        private void any(AnySchema any, Location location) throws IOException {
            try {
                add(new EditNode.OfAny(any, AnyJson.read(in, any, schema), Optional.empty(), location));
            } catch (InvalidValue e) {
                add(new EditNode.Invalid(SchemaErrors.invalidValue(e), place.node(any.name()), location));
            }
        }

        private JsonValues.Read value(ValueSchema node) throws IOException, InvalidValue {
            return switch (in.currentToken()) {
                case VALUE_STRING -> JsonValues.read(node.type(), JsonForm.STRING, in.getText());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                        JsonValues.read(node.type(), JsonForm.NUMBER, in.getText());
                case VALUE_TRUE, VALUE_FALSE -> JsonValues.read(node.type(), JsonForm.BOOLEAN, in.getText());
                case START_ARRAY -> {
                    Json.expectNullInArray(in);
                    yield JsonValues.read(node.type(), JsonForm.EMPTY, "");
                }
                default -> {
                    in.skipChildren();
                    throw new InvalidValue(node.name().local() + " has neither an object nor null as its value");
                }
            };
        }

        private RpcError wrongShape(SchemaNode node, String shape) {
            return SchemaErrors.invalidValue(new InvalidValue(node.name().local() + " must be " + shape));
        }

        private void refuse(RpcError error, Place where, Location location) throws IOException {
            in.skipChildren();
            nodes.add(new EditNode.Invalid(error, where, location));
        }

        private void add(EditNode node) {
            siblings.admit(node, place).ifPresent(nodes::add);
        }
    }
}
