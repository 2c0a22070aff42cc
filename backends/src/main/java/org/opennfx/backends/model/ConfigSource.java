package org.opennfx.backends.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opennfx.datastore.path.InstancePath;

/** Where data for the configuration of a virtual machine come from. */
public sealed interface ConfigSource {
    /** The path of the file or directory as clients see it. */
    String path();

    /** What has to stand under the path. */
    default Kind kind() {
        return switch (this) {
            case OfFile _, OfTemplate _ -> Kind.FILE;
            case OfDirectory _ -> Kind.DIRECTORY;
        };
    }

    /** The leaf of the configuration that names the path. */
    default InstancePath leaf(String vnf) {
        var source = NfxPath.below(NfxPath.vnf(vnf), "config-data", "source");
        return switch (this) {
            case OfFile(var file) -> NfxPath.below(NfxPath.entry(source, "file", file), "name");
            case OfDirectory _ -> NfxPath.below(source, "directory", "directory-name");
            case OfTemplate template -> NfxPath.below(
                    NfxPath.entry(NfxPath.below(source, "template"), "template_files", template.name()), "file", "file-path");
        };
    }

    enum Kind {
        FILE,
        DIRECTORY
    }

    /** A file as it is. */
    record OfFile(String path) implements ConfigSource {}

    /** All files of a directory, and of those in it. */
    record OfDirectory(String path) implements ConfigSource {}

    /**
     * A file in which values take the place of their names.
     *
     * @param parameters the values by name
     * @param target the name of the result; that of the template when empty
     */
    record OfTemplate(String name, String path, SortedMap<String, String> parameters, Optional<String> target)
            implements ConfigSource {
        public OfTemplate {
            parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        }

        public OfTemplate(String name, String path, Map<String, String> parameters, Optional<String> target) {
            this(name, path, new TreeMap<>(parameters), target);
        }
    }
}
