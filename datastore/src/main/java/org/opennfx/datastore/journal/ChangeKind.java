package org.opennfx.datastore.journal;

import java.util.Arrays;

/** What happens to one node in a change; the codes are the file format. */
enum ChangeKind {
    /** The node has this content now, and is new or had other content. */
    PUT(1),
    /** As {@link #PUT}, for the first entry of a user-ordered list or leaf-list. */
    PUT_FIRST(2),
    /** As {@link #PUT}, for an entry behind another one of a user-ordered list or leaf-list. */
    PUT_AFTER(3),
    REMOVE(4),
    /** Something below the node changes. */
    INSIDE(5),
    /** The entries stand in this order now. */
    ORDER(6);

    private final int code;

    ChangeKind(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static ChangeKind of(int code) {
        return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst().orElseThrow();
    }
}
