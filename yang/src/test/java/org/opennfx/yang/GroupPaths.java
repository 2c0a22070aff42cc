package org.opennfx.yang;

import java.util.Optional;
import java.util.regex.Pattern;

/** The paths of configuration groups, which repeat those of the configuration. */
final class GroupPaths {
    private static final String GROUPS = "/configuration/groups";
    private static final Pattern APPLIED = Pattern.compile(".*/apply-groups(-except)?");

    private GroupPaths() {}

    static boolean isAboutGroups(String path) {
        return path.startsWith(GROUPS + "/") || APPLIED.matcher(path).matches();
    }

    /** Where the configuration has what a path of a group has; empty for other paths, and for the name of a group. */
    static Optional<String> inConfiguration(String path) {
        return Optional.of(path)
                .filter(given -> given.startsWith(GROUPS + "/") && !given.equals(GROUPS + "/name"))
                .map(given -> "/configuration" + given.substring(GROUPS.length()));
    }
}
