package org.opennfx.datastore.schema;

import java.net.URL;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a schema is made of.
 *
 * @param texts YANG text of modules and submodules, each named as its module is
 * @param importOnly the names of modules that are there for others to import, and are not implemented
 * @param features the features that are supported, by the name of their module; modules that are not named here have
 *     all of theirs
 */
public record ModuleSet(List<URL> texts, Set<String> importOnly, Map<String, Set<String>> features) {
    public ModuleSet {
        texts = List.copyOf(texts);
        importOnly = Set.copyOf(importOnly);
        features = features.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /** All modules implemented, with all their features. */
    public static ModuleSet of(Collection<URL> texts) {
        return new ModuleSet(List.copyOf(texts), Set.of(), Map.of());
    }

    public ModuleSet importOnly(Set<String> names) {
        return new ModuleSet(texts, names, features);
    }

    public ModuleSet features(Map<String, Set<String>> supported) {
        return new ModuleSet(texts, importOnly, supported);
    }
}
