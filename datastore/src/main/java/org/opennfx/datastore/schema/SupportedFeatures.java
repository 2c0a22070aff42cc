package org.opennfx.datastore.schema;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.Module;
import org.opendaylight.yangtools.yang.model.api.Submodule;
import org.opendaylight.yangtools.yang.model.api.meta.EffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.FeatureStatement;

/** The features that a server can have: one with an if-feature of its own is nothing without that (RFC 7950 7.20.1). */
final class SupportedFeatures {
    private SupportedFeatures() {}

    /**
     * What is left of the features that are wanted.
     *
     * @param context what the modules are parsed into with {@code wanted}, by which yangtools takes every node whose
     *     if-feature names one of them, also one that it does not support
     * @param wanted by module; of a module that is not named all are wanted
     */
    static Map<String, Set<String>> possible(EffectiveModelContext context, Map<String, Set<String>> wanted) {
        var possible = new TreeMap<>(wanted);
        for (var module : context.getModules()) {
            var defined = defined(module);
            var supported = module.getFeatures().stream()
                    .map(feature -> feature.getQName().getLocalName())
                    .collect(Collectors.toUnmodifiableSet());
            var missing = defined.stream()
                    .filter(name -> wanted.getOrDefault(module.getName(), defined).contains(name))
                    .anyMatch(name -> !supported.contains(name));
            if (missing) {
                possible.put(module.getName(), supported);
            }
        }
        return possible;
    }

    private static Set<String> defined(Module module) {
        return Stream.<EffectiveStatement<?, ?>>concat(
                        Stream.of(module.asEffectiveStatement()),
                        module.getSubmodules().stream().map(Submodule::asEffectiveStatement))
                .map(part -> Objects.requireNonNull(part.getDeclared()))
                .flatMap(part -> part.declaredSubstatements().stream())
                .filter(FeatureStatement.class::isInstance)
                .map(feature -> ((FeatureStatement) feature).argument().getLocalName())
                .collect(Collectors.toUnmodifiableSet());
    }
}
