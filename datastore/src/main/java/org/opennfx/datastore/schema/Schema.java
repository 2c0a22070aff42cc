package org.opennfx.datastore.schema;

import java.net.URL;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opennfx.datastore.path.NodeName;

/** The compiled schema of a set of YANG modules. Immutable, and safe for any thread. */
public final class Schema {
    private final EffectiveModelContext context;
    private final ContainerSchema root;
    private final Map<NodeName, RpcSchema> rpcs;
    private final Map<String, ModuleInfo> byName;
    private final Map<String, ModuleInfo> byNamespace;
    private final Map<String, Set<String>> identities;

    Schema(
            EffectiveModelContext context,
            ContainerSchema root,
            Map<NodeName, RpcSchema> rpcs,
            Map<String, ModuleInfo> byName,
            Map<String, ModuleInfo> byNamespace,
            Map<String, Set<String>> identities) {
        this.context = context;
        this.root = root;
        this.rpcs = Map.copyOf(rpcs);
        this.byName = Map.copyOf(byName);
        this.byNamespace = Map.copyOf(byNamespace);
        this.identities = identities;
    }

    /**
     * Parses and compiles modules and submodules with all their features.
     *
     * @param sources YANG text, each named as its module is
     * @throws SchemaException if they are not valid YANG together
     */
    public static Schema load(Collection<URL> sources) {
        return load(sources, Set.of());
    }

    /**
     * As {@link #load(Collection)}.
     *
     * @param importOnly the names of modules that are there for others to import, and are not implemented
     */
    public static Schema load(Collection<URL> sources, Set<String> importOnly) {
        return SchemaLoader.load(sources, importOnly);
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

    public List<ModuleInfo> modules() {
        return byName.values().stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
    }

    public Optional<ModuleInfo> module(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Optional<ModuleInfo> moduleByNamespace(String namespace) {
        return Optional.ofNullable(byNamespace.get(namespace));
    }

    /** The identities derived from {@code module:name}, without itself, as {@code module:name}. */
    public Set<String> derivedFrom(String identity) {
        return identities.getOrDefault(identity, Set.of());
    }

    /** What the modules were parsed into, for those that need statements which are not compiled. */
    public EffectiveModelContext context() {
        return context;
    }
}
