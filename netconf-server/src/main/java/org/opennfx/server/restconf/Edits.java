package org.opennfx.server.restconf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Insert;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.schema.AnySchema;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.AnyContent;
import org.opennfx.datastore.tree.Key;

/** Makes edits of the datastore out of what is to be done with one resource. */
final class Edits {
    private Edits() {}

    /**
     * Does something with a node that a body brings.
     *
     * @throws RpcException what is wrong with the node
     */
    static EditNode with(EditNode node, Operation operation, Optional<Insert> insert) {
        var how = Optional.of(operation);
        return switch (node) {
            case EditNode.OfContainer it -> new EditNode.OfContainer(it.schema(), how, it.children(), it.location());
            case EditNode.OfEntry it ->
                new EditNode.OfEntry(it.schema(), it.key(), how, insert, it.children(), it.location());
            case EditNode.OfLeaf it -> new EditNode.OfLeaf(it.schema(), it.value(), it.form(), how, it.location());
            case EditNode.OfValue it ->
                new EditNode.OfValue(
                    it.schema(), it.value(), it.form(), it.byDefault(), how, insert, it.location());
            case EditNode.OfAny it -> new EditNode.OfAny(it.schema(), it.content(), how, it.location());
            case EditNode.OfAll it -> new EditNode.OfAll(it.schema(), how, it.location());
            case EditNode.Invalid it -> throw it.error().asException();
            case EditNode.Derived it -> throw isNoBody(it);
        };
    }

    /**
     * Does something with a node that needs no more than its name.
     *
     * @param insert where it goes, if it is an entry that moves
     */
    static EditNode of(SchemaNode schema, Step step, Operation operation, Optional<Insert> insert) {
        var how = Optional.of(operation);
        var here = Location.UNKNOWN;
        return switch (schema) {
            case ContainerSchema container -> new EditNode.OfContainer(container, how, List.of(), here);
            case ListSchema list -> new EditNode.OfEntry(list, Key.of((Step.Entry) step), how, insert, List.of(), here);
            case LeafSchema leaf -> new EditNode.OfLeaf(leaf, Optional.empty(), how, here);
            case LeafListSchema list -> new EditNode.OfValue(list, ((Step.Value) step).value(), how, insert, here);
            case AnySchema any -> new EditNode.OfAny(any, AnyContent.NOTHING, how, here);
        };
    }

    /**
     * Takes a node away. One that is not given is missing, were it in use by default (RFC 6243 2.3.3); but a container without
     * presence is there with nothing in it as well (RFC 7950 7.5.1).
     */
    static EditNode deletion(SchemaNode schema, Step step) {
        var alwaysThere = schema instanceof ContainerSchema container && !container.presence();
        return of(schema, step, alwaysThere ? Operation.REMOVE : Operation.DELETE, Optional.empty());
    }

    /** Puts something in the place of all that is in a datastore. */
    static List<EditNode> replacing(InnerSchema root, List<EditNode> content) {
        var gone = root.children().stream().filter(SchemaNode::config).map(Edits::allOf);
        return Stream.concat(gone, merging(content).stream()).toList();
    }

    static List<EditNode> merging(List<EditNode> content) {
        return content.stream().map(node -> with(node, Operation.MERGE, Optional.empty())).toList();
    }

    private static EditNode allOf(SchemaNode schema) {
        return switch (schema) {
            case ListSchema _, LeafListSchema _ -> new EditNode.OfAll(schema, Optional.of(Operation.REMOVE), Location.UNKNOWN);
            default -> of(schema, new Step.Node(schema.name()), Operation.REMOVE, Optional.empty());
        };
    }

    /** The edit from the root down to a node; what is on the way stays as it is. */
    static EditNode below(InnerSchema root, List<Step> parents, EditNode node) {
        if (parents.isEmpty()) {
            return node;
        }
        var step = parents.getFirst();
        var schema = (InnerSchema) root.childByModule(step.name().module(), step.name().local()).orElseThrow();
        var inside = List.of(below(schema, parents.subList(1, parents.size()), node));
        return switch (schema) {
            case ContainerSchema container ->
                new EditNode.OfContainer(container, Optional.empty(), inside, Location.UNKNOWN);
            case ListSchema list -> new EditNode.OfEntry(
                    list, Key.of((Step.Entry) step), Optional.empty(), Optional.empty(), inside, Location.UNKNOWN);
        };
    }

    /** Where a node that a body brings is to be, as a child of a parent. */
    static InstancePath path(InstancePath parent, EditNode node) {
        return switch (node) {
            case EditNode.OfEntry entry -> parent.child(entry.key().step(entry.schema()));
            case EditNode.OfValue value -> parent.child(new Step.Value(value.schema().name(), value.value()));
            case EditNode.Target target -> parent.node(target.schema().name());
            case EditNode.Invalid invalid -> throw invalid.error().asException();
            case EditNode.Derived derived -> throw isNoBody(derived);
        };
    }

    private static IllegalArgumentException isNoBody(EditNode.Derived statement) {
        return new IllegalArgumentException("only statements derive edits: " + statement);
    }
}
