package org.opennfx.datastore.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.opennfx.datastore.Box;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.Plan;
import org.opennfx.datastore.host.Step;
import org.opennfx.datastore.host.Subsystem;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.tree.ContainerNode;

/** A host that outlives the process: a directory with a file for each rule. */
record DirectoryHost(Path directory) implements Subsystem {
    @Override
    public String name() {
        return "directory";
    }

    @Override
    public List<RpcError> check(ContainerNode candidate) {
        return List.of();
    }

    TreeSet<String> rules() throws IOException {
        try (var files = Files.list(directory)) {
            var names = new TreeSet<String>();
            files.forEach(file -> names.add(String.valueOf(file.getFileName())));
            return names;
        }
    }

    static TreeSet<String> rules(ContainerNode content) {
        var names = new TreeSet<String>();
        content.child(Box.BOX)
                .map(ContainerNode.class::cast)
                .ifPresent(box -> box.entries("rule").forEach(rule -> names.add(rule.leaf("name").orElseThrow())));
        return names;
    }

    @Override
    public Plan plan(ContainerNode content) throws HostException {
        try {
            var here = rules();
            var desired = rules(content);
            var steps = new ArrayList<Step>();
            here.stream().filter(rule -> !desired.contains(rule)).forEach(rule -> steps.add(new Change(rule, false)));
            desired.stream().filter(rule -> !here.contains(rule)).forEach(rule -> steps.add(new Change(rule, true)));
            return new Plan(steps);
        } catch (IOException e) {
            throw new HostException(name(), directory.toString(), e.toString(), e);
        }
    }

    private final class Change implements Step {
        private final Path file;
        private final boolean adds;

        Change(String rule, boolean adds) {
            file = directory.resolve(rule);
            this.adds = adds;
        }

        @Override
        public String describe() {
            return (adds ? "add " : "remove ") + file;
        }

        @Override
        public Optional<InstancePath> cause() {
            return Optional.empty();
        }

        @Override
        public void apply() throws HostException {
            make(adds);
        }

        @Override
        public void undo() throws HostException {
            make(!adds);
        }

        private void make(boolean there) throws HostException {
            try {
                if (there) {
                    Files.write(file, new byte[0]);
                } else {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                throw new HostException(name(), file.toString(), e.toString(), e);
            }
        }
    }
}
