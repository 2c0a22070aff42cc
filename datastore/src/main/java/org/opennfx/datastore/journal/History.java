package org.opennfx.datastore.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last revisions, the running one first. They share what did not change between them.
 *
 * @param revisions at least one, at most {@link #KEPT}
 */
public record History(List<Revision> revisions) {
    /** How many revisions are kept: rollback 0, which is running, to rollback 49. */
    public static final int KEPT = 50;

    public History {
        revisions = List.copyOf(revisions);
        if (revisions.isEmpty() || revisions.size() > KEPT) {
            throw new IllegalArgumentException(revisions.size() + " revisions");
        }
    }

    public static History of(Revision only) {
        return new History(List.of(only));
    }

    public Revision running() {
        return revisions.getFirst();
    }

    /** The revision that was running so many commits ago; empty if it is not kept, or never was. */
    public Optional<Revision> rollback(int number) {
        return number >= 0 && number < revisions.size() ? Optional.of(revisions.get(number)) : Optional.empty();
    }

    /** The revision that is kept longest. */
    Revision oldest() {
        return revisions.getLast();
    }

    /** The history once this revision is running. */
    public History with(Revision next) {
        var all = new ArrayList<Revision>(KEPT);
        all.add(next);
        all.addAll(revisions.subList(0, Math.min(revisions.size(), KEPT - 1)));
        return new History(all);
    }
}
