package org.opennfx.datastore.codec;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.ActionSchema;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.Schema;

/**
 * Reads an action element (RFC 7950 7.15.2): the containers and list entries from the root to the node that an action is
 * called on, with the keys of the entries, and in the innermost the action with its input.
 */
public final class ActionReader {
    private final Schema schema;
    private final XMLStreamReader in;
    private final XmlReader values;
    private Optional<Found> found = Optional.empty();

    /**
     * Which action is called.
     *
     * @param at the node that it is called on, which need not exist
     * @param input children of the action's input
     */
    public record Called(ActionSchema action, InstancePath at, List<EditNode> input) {}

    private record Found(ActionSchema action, Place at, List<EditNode> input) {}

    private ActionReader(Schema schema, XMLStreamReader in) {
        this.schema = schema;
        this.in = in;
        this.values = new XmlReader(schema, XmlReader.Content.DATA);
    }

    /**
     * Reads the element that the stream stands on, up to its end.
     *
     * @throws RpcException where it is no call of one action: unknown-element or unknown-namespace, missing-element for the
     *     action or a key, bad-element for a second action; the stream is anywhere then
     * @throws XMLStreamException if the XML is not well-formed
     */
    public static Called read(XMLStreamReader in, Schema schema) throws XMLStreamException {
        var reader = new ActionReader(schema, in);
        reader.inside(schema.root(), Place.ROOT, Optional.empty());
        return reader.found
                .map(it -> new Called(it.action(), it.at().path(), it.input()))
                .orElseThrow(() -> RpcError.application(ErrorTag.MISSING_ELEMENT, "no action is named")
                        .with(new ErrorInfo.BadElement("action"))
                        .asException());
    }

    private void inside(InnerSchema node, Place place, Optional<EntryKeys> keys) throws XMLStreamException {
        while (in.nextTag() == XMLStreamConstants.START_ELEMENT) {
            var local = in.getLocalName();
            var namespace = Objects.requireNonNullElse(in.getNamespaceURI(), "");
            var action = node.action(namespace, local);
            if (action.isPresent()) {
                call(action.get(), place);
                continue;
            }
            var child = node.childByNamespace(namespace, local)
                    .orElseThrow(() -> failure(SchemaErrors.unknown(schema, node, namespace, local), place));
            switch (child) {
                case ContainerSchema container -> inside(container, place.node(container.name()), Optional.empty());
                case ListSchema list -> entry(list, place);
                case LeafSchema leaf when keys.isPresent() && leaf.isKey() -> key(leaf, keys.get(), place);
                default -> throw failure(SchemaErrors.notOnTheWay(child), place);
            }
        }
    }

    private void call(ActionSchema action, Place place) throws XMLStreamException {
        if (found.isPresent()) {
            throw failure(SchemaErrors.secondAction(action), place);
        }
        found = Optional.of(new Found(action, place, values.children(in, action.input())));
    }

    private void entry(ListSchema list, Place parent) throws XMLStreamException {
        var keys = new EntryKeys(list);
        var place = keys.below(parent);
        inside(list, place, Optional.of(keys));
        var wrong = keys.complete(0, place, location());
        if (wrong.isPresent()) {
            throw wrong.get().error().asException();
        }
    }

    private void key(LeafSchema leaf, EntryKeys keys, Place entry) throws XMLStreamException {
        var read = values.element(in, leaf.parent().orElseThrow());
        if (read instanceof EditNode.Invalid invalid) {
            throw failure(invalid.problem(), entry.node(leaf.name()));
        }
        if (!keys.take(leaf, read)) {
            throw failure(SchemaErrors.givenTwice(leaf), entry);
        }
        // with its last key, the entry can be named in what is told of what follows
        var _ = keys.complete(0, entry, location());
    }

    private static RpcException failure(RpcError error, Place place) {
        return error.at(place.path()).asException();
    }

    private Location location() {
        var at = in.getLocation();
        return new Location(at.getLineNumber(), at.getColumnNumber());
    }
}
