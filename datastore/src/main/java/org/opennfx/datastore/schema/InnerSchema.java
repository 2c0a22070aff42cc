package org.opennfx.datastore.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node with children: the root, a container, a list's entries, what an operation takes or gives, a notification. */
public abstract sealed class InnerSchema extends SchemaNode permits ContainerSchema, ListSchema {
    private record Key(String scope, String local) {}

    private List<SchemaNode> children = List.of();
    private List<ChoiceSchema> choices = List.of();
    private Map<Key, SchemaNode> byNamespace = Map.of();
    private Map<Key, SchemaNode> byModule = Map.of();

    private List<ActionSchema> actions = List.of();
    private List<NotificationSchema> notifications = List.of();

    InnerSchema(Definition definition) {
        super(definition);
    }

    /** Closes the node: called once, when its children are compiled. */
    void complete(List<SchemaNode> nodes, List<ChoiceSchema> choicesInside) {
        children = List.copyOf(nodes);
        choices = List.copyOf(choicesInside);
        var namespaces = new HashMap<Key, SchemaNode>();
        var modules = new HashMap<Key, SchemaNode>();
        for (var node : nodes) {
            namespaces.put(new Key(node.name().namespace(), node.name().local()), node);
            modules.put(new Key(node.name().module(), node.name().local()), node);
            node.extensions().argument("nfx-cli", "also-named").ifPresent(alias -> {
                namespaces.putIfAbsent(new Key(node.name().namespace(), alias), node);
                modules.putIfAbsent(new Key(node.name().module(), alias), node);
            });
        }
        byNamespace = Map.copyOf(namespaces);
        byModule = Map.copyOf(modules);
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
        return Optional.ofNullable(byNamespace.get(new Key(namespace, local)));
    }

    public Optional<SchemaNode> childByModule(String module, String local) {
        return Optional.ofNullable(byModule.get(new Key(module, local)));
    }

    /** The child of that name in the module of this node. */
    public Optional<SchemaNode> child(String local) {
        return childByModule(name().module(), local);
    }
}
