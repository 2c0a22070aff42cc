package org.opennfx.server.push;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.opennfx.datastore.path.InstancePath;

/** What an update tells of already, asked for at the price of a path's length, however much that is. */
final class ToldPaths {
    private final Set<InstancePath> told = new HashSet<>();
    /** These, and all above them. */
    private final Set<InstancePath> above = new HashSet<>();

    void add(InstancePath path) {
        told.add(path);
        ways(path).forEach(above::add);
    }

    /** Whether one of them is the path, in it or above it. */
    boolean touch(InstancePath path) {
        return above.contains(path) || ways(path).anyMatch(told::contains);
    }

    /** The path and all above it. */
    private static Stream<InstancePath> ways(InstancePath path) {
        return Stream.concat(
                Stream.iterate(path, at -> !at.isRoot(), InstancePath::parent), Stream.of(InstancePath.ROOT));
    }
}
