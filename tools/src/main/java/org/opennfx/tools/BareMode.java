package org.opennfx.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opennfx.server.DeviceOptions;
import org.opennfx.server.StartConfiguration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of {@code nfx server} for modules of the user's own. */
final class BareMode {
    @Option(names = "--bare", required = true, description = "Serve the modules of --yang-dir instead of the device, without a host.")
    @SuppressWarnings("unused") // that it is given is all it says
    private boolean bare;

    @Option(names = "--yang-dir", paramLabel = "DIR", description = "A directory whose modules are served.")
    private List<Path> directories = List.of();

    @Option(
            names = "--feature",
            paramLabel = "MODULE:FEATURE",
            converter = FeatureName.class,
            description = {"A feature that is supported; MODULE: alone for none of them.", "  Modules that are not named have all of theirs."})
    private List<Feature> features = List.of();

    @Option(names = "--import-only", paramLabel = "MODULE", description = "A module that is there for others to import.")
    private Set<String> importOnly = Set.of();

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "Who may log in and do everything; may be given more than once. All users have one password.")
    private Set<String> users = Set.of("root");

    @Option(
            names = "--nacm-user",
            paramLabel = "NAME",
            description = "Who may log in and do what NACM allows; may be given more than once.")
    private Set<String> controlled = Set.of();

    @Option(names = "--authorized-keys", paramLabel = "FILE", description = "Public keys that open the accounts.")
    private @Nullable Path keys;

    @Option(names = "--writable-running", description = "Let running be edited without a commit.")
    private boolean writableRunning;

    @Option(names = "--startup", description = "Have a startup datastore.")
    private boolean startup;

    /** A feature, or that a module has none. */
    record Feature(String module, String name) {}

    /** Reads {@code MODULE:FEATURE}. */
    static final class FeatureName implements ITypeConverter<Feature> {
        @Override
        public Feature convert(String text) {
            var colon = text.indexOf(':');
            if (colon < 1) {
                throw new TypeConversionException("\"" + text + "\" is not MODULE:FEATURE");
            }
            return new Feature(text.substring(0, colon), text.substring(colon + 1));
        }
    }

    /**
     * @param load what is merged into running at the start
     * @param kept whether the datastores outlive the process
     */
    DeviceOptions.Bare options(Optional<StartConfiguration> load, boolean kept) throws IOException {
        var all = new DeviceOptions.Users(users, controlled, authorizedKeys());
        return new DeviceOptions.Bare(directories, byModule(), importOnly, all, load, writableRunning, startup, kept);
    }

    private Map<String, Set<String>> byModule() {
        var all = new TreeMap<String, Set<String>>();
        for (var feature : features) {
            var ofModule = all.computeIfAbsent(feature.module(), _ -> new HashSet<>());
            if (!feature.name().isEmpty()) {
                ofModule.add(feature.name());
            }
        }
        return all;
    }

    private List<String> authorizedKeys() throws IOException {
        if (keys == null) {
            return List.of();
        }
        try (var lines = Files.lines(keys)) {
            return lines.map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        }
    }
}
