package org.opennfx.server.restconf;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Edits that a client wants done in their order, all or none (RFC 8072).
 *
 * @param id the client's own name for it, which the answer repeats
 */
record YangPatch(String id, List<Edit> edits) {
    static final String MODULE = "ietf-yang-patch";
    static final String NAMESPACE = "urn:ietf:params:xml:ns:yang:ietf-yang-patch";

    YangPatch {
        edits = List.copyOf(edits);
    }

    /** What an edit does with its target (RFC 8072 2.5). */
    enum Action {
        CREATE,
        DELETE,
        INSERT,
        MERGE,
        MOVE,
        REPLACE,
        REMOVE;

        boolean takesValue() {
            return this == CREATE || this == INSERT || this == MERGE || this == REPLACE;
        }

        boolean takesPlace() {
            return this == INSERT || this == MOVE;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One edit.
     *
     * @param target the path of a node, from the resource that the request is about down
     * @param place where the target goes; there for what inserts or moves it alone
     * @param value a document with the target; there for those that need one
     */
    record Edit(String id, Action action, String target, Optional<Place> place, Optional<String> value) {}

    /**
     * A place in a list that is ordered by the user.
     *
     * @param point the path of another entry, from the same resource down
     */
    record Place(String where, Optional<String> point) {}

    /**
     * Makes sense of what a document says.
     *
     * @throws Refusal 400
     */
    static YangPatch of(PatchText text) {
        var id = required(text.leaves().find("patch-id"), "a patch needs a patch-id");
        text.leaves().requireOnly("patch-id", "comment");
        var edits = text.edits().stream().map(YangPatch::edit).toList();
        var ids = new HashSet<String>();
        for (var edit : edits) {
            if (!ids.add(edit.id())) {
                throw Refusal.badRequest("two edits have the edit-id " + edit.id());
            }
        }
        return new YangPatch(id, edits);
    }

    private static Edit edit(PatchText.Edit text) {
        var leaves = text.leaves();
        var id = required(leaves.find("edit-id"), "an edit needs an edit-id");
        var action = Arrays.stream(Action.values())
                .filter(each -> leaves.find("operation").filter(each.toString()::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> wrong(id, "operation is one of " + Arrays.toString(Action.values())));
        var target = leaves.find("target").orElseThrow(() -> wrong(id, "it needs a target"));
        leaves.requireOnly("edit-id", "operation", "target", "where", "point");
        if (action.takesValue() != text.value().isPresent()) {
            throw wrong(id, action + (action.takesValue() ? " needs a value" : " takes no value"));
        }
        return new Edit(id, action, target, place(id, action, leaves), text.value());
    }

    private static Optional<Place> place(String id, Action action, PatchText.Leaves leaves) {
        if (action.takesPlace()) {
            return Optional.of(new Place(leaves.find("where").orElse("last"), leaves.find("point")));
        }
        for (var name : Set.of("where", "point")) {
            if (leaves.find(name).isPresent()) {
                throw wrong(id, action + " takes no " + name);
            }
        }
        return Optional.empty();
    }

    private static String required(Optional<String> value, String otherwise) {
        return value.orElseThrow(() -> Refusal.badRequest(otherwise));
    }

    private static Refusal wrong(String edit, String why) {
        return Refusal.badRequest("edit " + edit + ": " + why);
    }
}
