package org.opennfx.server.restconf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the document of a YANG patch says, whatever it means. */
record PatchText(Leaves leaves, List<Edit> edits) {
    PatchText {
        edits = List.copyOf(edits);
    }

    /**
     * One edit.
     *
     * @param value a document of its own
     */
    record Edit(Leaves leaves, Optional<String> value) {}

    /** Leaves by their names. */
    record Leaves(Map<String, String> values) {
        Leaves {
            values = Map.copyOf(values);
        }

        Optional<String> find(String name) {
            return Optional.ofNullable(values.get(name));
        }

        /** @throws Refusal 400 where there are others */
        void requireOnly(String... names) {
            var known = Set.of(names);
            values.keySet().stream().filter(name -> !known.contains(name)).findAny().ifPresent(name -> {
                throw Refusal.badRequest("a YANG patch has no " + name);
            });
        }
    }

    /** Takes leaves in while they are read. */
    static final class Collected {
        private final Map<String, String> leaves = new LinkedHashMap<>();
        private Optional<String> value = Optional.empty();

        /** @throws Refusal 400 where it is the second of that name */
        void leaf(String name, String text) {
            if (leaves.put(name, text) != null) {
                throw twice(name);
            }
        }

        void value(String document) {
            if (value.isPresent()) {
                throw twice("value");
            }
            value = Optional.of(document);
        }

        static Refusal twice(String name) {
            return Refusal.badRequest(name + " is given twice in a YANG patch");
        }

        Leaves leaves() {
            return new Leaves(leaves);
        }

        Edit edit() {
            return new Edit(leaves(), value);
        }
    }
}
