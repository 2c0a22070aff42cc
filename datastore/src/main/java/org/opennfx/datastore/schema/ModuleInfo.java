package org.opennfx.datastore.schema;

import java.net.URL;
import java.util.List;
import java.util.Optional;

/**
 * A module as it was loaded.
 *
 * @param revision in the form 2026-11-01; empty for a module without one
 * @param yangVersion 1 or 1.1, as its text says
 * @param features those that are supported
 * @param deviatedBy the names of the modules with deviations of this one
 * @param implemented whether its data nodes and operations are part of the schema; of others only types, groupings,
 *     identities and extensions are used (RFC 7950 5.6.5)
 * @param source where its YANG text is
 */
public record ModuleInfo(
        String name,
        Optional<String> revision,
        String namespace,
        String prefix,
        String yangVersion,
        List<String> features,
        List<Submodule> submodules,
        List<String> deviatedBy,
        boolean implemented,
        URL source) {
    /** A part of a module, with a text of its own. */
    public record Submodule(String name, Optional<String> revision, URL source) {}

    public ModuleInfo {
        features = List.copyOf(features);
        submodules = List.copyOf(submodules);
        deviatedBy = List.copyOf(deviatedBy);
    }
}
