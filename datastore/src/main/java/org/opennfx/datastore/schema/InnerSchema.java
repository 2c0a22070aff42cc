package org.opennfx.datastore.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A node with children: the root, a container, a list's entries, what an operation takes or gives, a notification. */
public abstract sealed class InnerSchema extends SchemaNode permits ContainerSchema, ListSchema {
    private List<SchemaNode> children = List.of();
    private List<ChoiceSchema> choices = List.of();
    /** Those of each name, of which there are several where modules give their nodes the same. */
    private Map<String, List<SchemaNode>> byName = Map.of();

    private List<ActionSchema> actions = List.of();
    private List<NotificationSchema> notifications = List.of();

    InnerSchema(Definition definition) {
        super(definition);
    }

    /** Closes the node: called once, when its children are compiled. */
    void complete(List<SchemaNode> nodes, List<ChoiceSchema> choicesInside) {
        children = List.copyOf(nodes);
        choices = List.copyOf(choicesInside);
        byName = Map.copyOf(named(nodes));
    }

    /** A name of its own comes before that of another node that is also named so. */
    private static Map<String, List<SchemaNode>> named(List<SchemaNode> nodes) {
        var names = new HashMap<String, List<SchemaNode>>();
        for (var node : nodes) {
            names.merge(node.name().local(), List.of(node), InnerSchema::joined);
        }
        for (var node : nodes) {
            node.extensions().argument("nfx-cli", "also-named").ifPresent(alias -> names.merge(alias, List.of(node), InnerSchema::joined));
        }
        return names;
    }

    private static List<SchemaNode> joined(List<SchemaNode> nodes, List<SchemaNode> more) {
        return Stream.concat(nodes.stream(), more.stream()).toList();
    }

    void completeOperations(List<ActionSchema> ownActions, List<NotificationSchema> ownNotifications) {
        actions = List.copyOf(ownActions);
        notifications = List.copyOf(ownNotifications);
    }

    /** The actions that can be invoked on an instance of this node. */
    public List<ActionSchema> actions() {
        return actions;
    }

    public Optional<ActionSchema> action(String namespace, String local) {
        return actions.stream()
                .filter(action -> action.name().local().equals(local) && action.name().namespace().equals(namespace))
                .findFirst();
    }

    /** The notifications of an instance of this node; those at the top of a module are the {@link Schema}'s. */
    public List<NotificationSchema> notifications() {
        return notifications;
    }

    /** Data nodes in schema order; the child with ordinal n is the n-th. */
    public List<SchemaNode> children() {
        return children;
    }

    /** All choices below this node down to the next data nodes, outer ones before those inside them. */
    public List<ChoiceSchema> choices() {
        return choices;
    }

    public Optional<SchemaNode> childByNamespace(String namespace, String local) {
        for (var node : byName.getOrDefault(local, List.of())) {
            if (node.name().namespace().equals(namespace)) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    public Optional<SchemaNode> childByModule(String module, String local) {
        for (var node : byName.getOrDefault(local, List.of())) {
            if (node.name().module().equals(module)) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    /** The child of that name in the module of this node. */
    public Optional<SchemaNode> child(String local) {
        return childByModule(name().module(), local);
    }
}
