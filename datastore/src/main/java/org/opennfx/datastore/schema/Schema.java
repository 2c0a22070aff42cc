package org.opennfx.datastore.schema;

import java.net.URL;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opennfx.datastore.path.NodeName;

/** The compiled schema of a set of YANG modules. Immutable, and safe for any thread. */
public final class Schema {
    private final ModuleSet moduleSet;
    private final ContainerSchema root;
    private final Map<NodeName, RpcSchema> rpcs;
    private final Map<NodeName, NotificationSchema> notifications;
    private final ContainerSchema events;
    private final Map<String, ModuleInfo> byName;
    private final Map<String, ModuleInfo> byNamespace;
    private final ModulePrefixes prefixes;
    private final Map<String, Set<String>> identities;

    Schema(
            ModuleSet moduleSet,
            ContainerSchema root,
            List<RpcSchema> rpcs,
            List<NotificationSchema> notifications,
            Collection<ModuleInfo> modules,
            Map<String, Set<String>> identities) {
        this.moduleSet = moduleSet;
        this.root = root;
        this.rpcs = by(RpcSchema::name, rpcs);
        this.notifications = by(NotificationSchema::name, notifications);
        this.events = events(root, notifications);
        this.byName = by(ModuleInfo::name, modules);
        this.byNamespace = by(ModuleInfo::namespace, modules);
        this.prefixes = ModulePrefixes.of(modules);
        this.identities = identities;
    }

    private static ContainerSchema events(ContainerSchema root, List<NotificationSchema> notifications) {
        var definition = new SchemaNode.Definition(
                root.name(), Optional.empty(), 0, false, List.of(), "", Extensions.NONE, List.of(), List.of());
        var events = new ContainerSchema(definition, false);
        events.complete(notifications.stream().<SchemaNode>map(NotificationSchema::content).toList(), List.of());
        return events;
    }

    private static <K, V> Map<K, V> by(Function<V, K> key, Collection<V> values) {
        return values.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }

    /**
     * Parses and compiles modules and submodules.
     *
     * @throws SchemaException if they are not valid YANG together
     */
    public static Schema load(ModuleSet modules) {
        return load(modules, SchemaCache.NONE);
    }

    /** As {@link #load(ModuleSet)}, without parsing where the cache has an image of the same modules. */
    public static Schema load(ModuleSet modules, SchemaCache cache) {
        return cache.load(modules);
    }

    /** As {@link #load(ModuleSet)}, with all modules implemented and all their features. */
    public static Schema load(Collection<URL> texts) {
        return load(ModuleSet.of(texts));
    }

    /** The root of the data tree, configuration and state. It has no name of its own. */
    public ContainerSchema root() {
        return root;
    }

    public Optional<RpcSchema> rpc(NodeName name) {
        return Optional.ofNullable(rpcs.get(name));
    }

    public Collection<RpcSchema> rpcs() {
        return rpcs.values();
    }

    /** A notification at the top of a module. */
    public Optional<NotificationSchema> notification(NodeName name) {
        return Optional.ofNullable(notifications.get(name));
    }

    /** The notifications at the top of the modules; others are below data nodes. */
    public Collection<NotificationSchema> notifications() {
        return notifications.values();
    }

    /** A root that has each of these notifications as a child: what a filter of events is written for. */
    public ContainerSchema events() {
        return events;
    }

    public List<ModuleInfo> modules() {
        return byName.values().stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
    }

    public Optional<ModuleInfo> module(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Optional<ModuleInfo> moduleByNamespace(String namespace) {
        return Optional.ofNullable(byNamespace.get(namespace));
    }

    /**
     * The prefix for names of a module in XML: its own (RFC 7950 7.1.4), or else the name of the module, where another one
     * has the same prefix or is called so.
     */
    public String prefix(String module) {
        return prefixes.of(module);
    }

    /** The identities derived from {@code module:name}, without itself, as {@code module:name}. */
    public Set<String> derivedFrom(String identity) {
        return identities.getOrDefault(identity, Set.of());
    }

    Map<String, Set<String>> identities() {
        return identities;
    }

    /** What the schema was made of. */
    public ModuleSet moduleSet() {
        return moduleSet;
    }

    /**
     * What the modules are parsed into, for those that need statements which are not compiled. They are parsed at each call,
     * which takes as long as a start without an image.
     */
    public EffectiveModelContext context() {
        return SchemaLoader.context(moduleSet);
    }
}
