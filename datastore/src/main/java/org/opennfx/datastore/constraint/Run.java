package org.opennfx.datastore.constraint;

import java.util.HashSet;
import java.util.Set;

/** What constraints need to know of the check that they are a part of. */
final class Run {
    private final Indexes indexes;
    private final Set<Object> told = new HashSet<>();

    /**
     * @param indexes of the whole tree that is checked
     */
    Run(Indexes indexes) {
        this.indexes = indexes;
    }

    Indexes indexes() {
        return indexes;
    }

    /** Whether something is asked for the first time: what many instances break together is told once. */
    boolean isFirst(Object what) {
        return told.add(what);
    }
}
