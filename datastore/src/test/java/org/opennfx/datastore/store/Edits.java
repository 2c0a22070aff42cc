package org.opennfx.datastore.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.Box;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.tree.Key;

/** Edits of a box, as a front end reads them. */
final class Edits {
    private static final LeafSchema NAME = (LeafSchema) Box.BOX.child("name").orElseThrow();
    private static final ListSchema PORT = (ListSchema) Box.BOX.child("port").orElseThrow();
    private static final ListSchema RULE = (ListSchema) Box.BOX.child("rule").orElseThrow();

    private Edits() {}

    static List<EditNode> box(EditNode... children) {
        return List.of(new EditNode.OfContainer(Box.BOX, Optional.empty(), List.of(children), Location.UNKNOWN));
    }

    static List<EditNode> named(String name) {
        return box(name(name));
    }

    static EditNode name(String name) {
        return new EditNode.OfLeaf(NAME, Optional.of(name), Optional.empty(), Location.UNKNOWN);
    }

    static EditNode rule(String name, Operation operation) {
        return new EditNode.OfEntry(
                RULE, Key.of(name), Optional.of(operation), Optional.empty(), new ArrayList<>(), Location.UNKNOWN);
    }

    /** Of the ports in slot 0. */
    static EditNode port(String number, Operation operation) {
        return new EditNode.OfEntry(
                PORT, Key.of("0", number), Optional.of(operation), Optional.empty(), new ArrayList<>(), Location.UNKNOWN);
    }

    /** What a reader makes of something that the schema does not know. */
    static EditNode unknown() {
        return new EditNode.Invalid(
                RpcError.application(ErrorTag.UNKNOWN_ELEMENT, "there is no lid"), Place.ROOT, Location.UNKNOWN);
    }
}
