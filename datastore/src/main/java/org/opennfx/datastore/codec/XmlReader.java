package org.opennfx.datastore.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.xml.namespace.NamespaceContext;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.AnySchema;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.ModuleInfo;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.tree.AnyContent;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Prefixes;

/**
 * Reads XML straight from a stream into an edit (RFC 7950 7, 8.3.1). What the schema does not allow becomes an
 * {@link EditNode.Invalid} at its place, and reading goes on behind it; XML that is not well-formed ends it.
 */
public final class XmlReader {
    /** What a document may have beside values. */
    public enum Content {
        /** Configuration with the attributes of an edit. */
        EDIT,
        /** An edit of which one part is done after the other, so that a node may be deleted and come again behind that. */
        SEQUENCE,
        /** Configuration without such attributes. */
        CONFIGURATION,
        /** The input of an rpc, or data with state in it. */
        DATA;

        boolean isEdit() {
            return this == EDIT || this == SEQUENCE;
        }
    }

    private final Schema schema;
    private final Content content;
    private final BiConsumer<Place, String> etags;

    public XmlReader(Schema schema, Content content) {
        this(schema, content, (_, _) -> {});
    }

    /**
     * @param etags is told of each node of an edit that has an etag (draft-ietf-netconf-transaction-id); the path of the
     *     place is known once the whole document is read
     */
    public XmlReader(Schema schema, Content content, BiConsumer<Place, String> etags) {
        this.schema = schema;
        this.content = content;
        this.etags = etags;
    }

    /**
     * Reads the children of the element that the stream stands on, up to its end.
     *
     * @param in at START_ELEMENT; afterwards at the END_ELEMENT that belongs to it
     * @param parent what the children are children of: the root of the schema, or the input of an rpc
     * @throws XMLStreamException if the XML is not well-formed
     */
    public List<EditNode> children(XMLStreamReader in, InnerSchema parent) throws XMLStreamException {
        return children(in, parent, Place.ROOT);
    }

    /** As {@link #children(XMLStreamReader, InnerSchema)}, for a parent that has its place further down. */
    public List<EditNode> children(XMLStreamReader in, InnerSchema parent, Place place) throws XMLStreamException {
        var reading = new Reading(in);
        return reading.withMarks(reading.children(parent, place, Optional.empty()));
    }

    /**
     * Reads the element that the stream stands on as a child of the root, with what it says of marks.
     *
     * @param in at START_ELEMENT; afterwards at the END_ELEMENT that belongs to it
     * @return children of the root
     */
    public List<EditNode> document(XMLStreamReader in) throws XMLStreamException {
        var reading = new Reading(in);
        return reading.withMarks(List.of(reading.element(schema.root(), Place.ROOT)));
    }

    /**
     * Reads the element that the stream stands on as a child of the root.
     *
     * @param in at START_ELEMENT; afterwards at the END_ELEMENT that belongs to it
     */
    public EditNode element(XMLStreamReader in, InnerSchema parent) throws XMLStreamException {
        return element(in, parent, Place.ROOT);
    }

    /** As {@link #element(XMLStreamReader, InnerSchema)}, for a parent that has its place further down. */
    public EditNode element(XMLStreamReader in, InnerSchema parent, Place place) throws XMLStreamException {
        return new Reading(in).element(parent, place);
    }

    private final class Reading {
        private final XMLStreamReader in;
        private final MarksRead marks = new MarksRead();
        private int entriesWithoutKey;

        Reading(XMLStreamReader in) {
            this.in = in;
        }

        List<EditNode> withMarks(List<EditNode> read) {
            return marks.with(read, schema.root());
        }

        /**
         * @param keys takes what is read for the leaves that are keys, which are then not among the children
         */
        private List<EditNode> children(InnerSchema parent, Place place, Optional<EntryKeys> keys)
                throws XMLStreamException {
            var nodes = new ArrayList<EditNode>();
            var siblings = content == Content.SEQUENCE ? Siblings.inSequence() : new Siblings();
            while (true) {
                switch (in.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        var child = child(parent);
                        var read = siblings.admit(element(parent, child, place), place);
                        if (read.isPresent() && !isTaken(read.get(), child, keys)) {
                            nodes.add(read.get());
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (!in.getText().isBlank()) {
                            nodes.add(new EditNode.Invalid(SchemaErrors.text(parent), place, location()));
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        return nodes;
                    }
                    default -> { }
                }
            }
        }

        /** What the schema has for the element that the stream stands on. */
        private Optional<SchemaNode> child(InnerSchema parent) {
            return parent.childByNamespace(namespace(), in.getLocalName());
        }

        private String namespace() {
            return Objects.requireNonNullElse(in.getNamespaceURI(), "");
        }

        private static boolean isTaken(EditNode read, Optional<SchemaNode> child, Optional<EntryKeys> keys) {
            return keys.isPresent()
                    && child.isPresent()
                    && child.get() instanceof LeafSchema leaf
                    && keys.get().take(leaf, read);
        }

        EditNode element(InnerSchema parent, Place place) throws XMLStreamException {
            return element(parent, child(parent), place);
        }

        private EditNode element(InnerSchema parent, Optional<SchemaNode> child, Place place) throws XMLStreamException {
            var location = location();
            if (child.isEmpty()) {
                var error = SchemaErrors.unknown(schema, parent, namespace(), in.getLocalName());
                Xml.skip(in);
                return new EditNode.Invalid(error, place, location);
            }
            var node = child.get();
            if (!node.config() && content != Content.DATA) {
                Xml.skip(in);
                return new EditNode.Invalid(SchemaErrors.stateData(node), place.node(node.name()), location);
            }
            return in.getAttributeCount() == 0 ? known(node, place, location) : marked(node, place, location);
        }

        /** One whose attributes may say more of it than what to do with it. */
        private EditNode marked(SchemaNode node, Place place, Location location) throws XMLStreamException {
            var etag = Optional.ofNullable(in.getAttributeValue(XmlNames.TXID, "etag"));
            var said = MarksRead.Said.of(in);
            var rename = Optional.ofNullable(in.getAttributeValue(XmlNames.MARKS, MarksRead.RENAME));
            var read = known(node, place, location);
            etag.ifPresent(text -> etags.accept(Named.itself(read, place), text));
            said.ifPresent(about -> marks.add(Named.itself(read, place), about, location));
            return rename.map(key -> marks.rename(read, place, key)).orElse(read);
        }

        private EditNode known(SchemaNode node, Place place, Location location) throws XMLStreamException {
            var attributes = EditAttributes.read(in, node, prefixes(), content.isEdit());
            if (attributes.error().isPresent()) {
                Xml.skip(in);
                return new EditNode.Invalid(attributes.error().get(), place.node(node.name()), location);
            }
            return switch (node) {
                case ContainerSchema container -> new EditNode.OfContainer(
                        container,
                        attributes.operation(),
                        children(container, place.node(container.name()), Optional.empty()),
                        location);
                case ListSchema list -> entry(list, attributes, place, location);
                case LeafSchema leaf -> leaf(leaf, attributes, place, location);
                case LeafListSchema leafList -> value(leafList, attributes, place, location);
                case AnySchema any -> any(any, attributes, place, location);
            };
        }

        private EditNode any(AnySchema any, EditAttributes attributes, Place place, Location location) throws XMLStreamException {
            var read = any.kind() == AnySchema.Kind.ANYDATA ? XmlFragment.readElements(in) : Optional.of(XmlFragment.read(in));
            return read.<EditNode>map(xml -> new EditNode.OfAny(any, new AnyContent.Xml(xml), attributes.operation(), location))
                    .orElseGet(() -> new EditNode.Invalid(SchemaErrors.text(any), place.node(any.name()), location));
        }

        private EditNode entry(ListSchema list, EditAttributes attributes, Place place, Location location)
                throws XMLStreamException {
            var key = new EntryKeys(list);
            var here = key.below(place);
            var children = children(list, here, Optional.of(key));
            if (content == Content.SEQUENCE && key.areMissing() && attributes.operation().filter(Operation::removes).isPresent()) {
                return new EditNode.OfAll(list, attributes.operation(), location);
            }
            var wrong = key.complete(list.keys().isEmpty() ? ++entriesWithoutKey : 0, here, location);
            if (wrong.isPresent()) {
                return wrong.get();
            }
            return new EditNode.OfEntry(
                    list, key.key(), attributes.operation(), attributes.insert(), children, location);
        }

        private EditNode leaf(LeafSchema leaf, EditAttributes attributes, Place place, Location location)
                throws XMLStreamException {
            if (attributes.operation().filter(Operation::removes).isPresent()) {
                Xml.skip(in);
                if (leaf.isKey()) {
                    return new EditNode.Invalid(SchemaErrors.keyRemoved(leaf), place.node(leaf.name()), location);
                }
                // the value of a leaf that goes does not matter, and need not be there
                return new EditNode.OfLeaf(leaf, Optional.empty(), attributes.operation(), location);
            }
            var marked = isMarked();
            return switch (text(leaf, place, location)) {
                case Text.Bad bad when bad.isEmpty() && marked ->
                    new EditNode.OfLeaf(leaf, Optional.empty(), Optional.of(Operation.NONE), location);
                case Text.Bad bad -> bad.node();
                case Text.Good good -> {
                    var read = new EditNode.OfLeaf(leaf, Optional.of(good.value()), attributes.operation(), location);
                    yield attributes.byDefault() ? ByDefault.of(read, place) : read;
                }
            };
        }

        private EditNode value(LeafListSchema leafList, EditAttributes attributes, Place place, Location location)
                throws XMLStreamException {
            var whole = isMarked() ? Optional.of(Operation.NONE) : attributes.operation().filter(Operation::removes);
            return switch (text(leafList, place, location)) {
                case Text.Bad bad when bad.isEmpty() && content == Content.SEQUENCE && whole.isPresent() ->
                    new EditNode.OfAll(leafList, whole, location);
                case Text.Bad bad -> bad.node();
                case Text.Good good -> {
                    var read = new EditNode.OfValue(
                            leafList, good.value(), attributes.operation(), attributes.insert(), location);
                    yield attributes.byDefault() ? ByDefault.of(read, place) : read;
                }
            };
        }

        /** Whether it is said to be active or not, which can be said of a node whose value is not given and stays as it is. */
        private boolean isMarked() {
            return content == Content.SEQUENCE && MarksRead.Said.of(in).flatMap(MarksRead.Said::inactive).isPresent();
        }

        /** @param place of the parent */
        private Text text(ValueSchema schema, Place place, Location location) throws XMLStreamException {
            var prefixes = prefixes();
            // nearly always one
            var pieces = new ArrayList<String>(1);
            while (true) {
                switch (in.next()) {
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> pieces.add(in.getText());
                    case XMLStreamConstants.START_ELEMENT -> {
                        var error = SchemaErrors.elementInValue(in.getLocalName(), schema);
                        Xml.skip(in);
                        Xml.skip(in);
                        return new Text.Bad(new EditNode.Invalid(error, place.node(schema.name()), location), false);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        var text = pieces.size() == 1 ? pieces.getFirst() : String.join("", pieces);
                        return parsed(schema, text, prefixes, place, location);
                    }
                    default -> { }
                }
            }
        }

        private static Text parsed(
                ValueSchema schema, String text, Prefixes prefixes, Place place, Location location) {
            try {
                return new Text.Good(schema.type().parse(text, prefixes));
            } catch (InvalidValue e) {
                return new Text.Bad(new EditNode.Invalid(SchemaErrors.invalidValue(e), place.node(schema.name()), location), text.isEmpty());
            }
        }

        /** They must be looked up before the stream moves past the end of this element. */
        private Prefixes prefixes() {
            return new InScope(in.getNamespaceContext(), schema);
        }

        private Location location() {
            var at = in.getLocation();
            return new Location(at.getLineNumber(), at.getColumnNumber());
        }
    }

    /** The prefixes in scope at an element. */
    private record InScope(NamespaceContext context, Schema schema) implements Prefixes {
        @Override
        public Optional<String> module(String prefix) {
            return Optional.ofNullable(context.getNamespaceURI(prefix))
                    .flatMap(schema::moduleByNamespace)
                    .map(ModuleInfo::name);
        }

        /** None: the default namespace says nothing of names in a path (RFC 7950 9.13.2). */
        @Override
        public Optional<String> unprefixed(String parent) {
            return Optional.empty();
        }
    }

    /** The value of a leaf, or what is wrong with it. */
    private sealed interface Text {
        record Good(String value) implements Text {}

        /** @param isEmpty whether nothing was given */
        record Bad(EditNode.Invalid node, boolean isEmpty) implements Text {}
    }
}
