package org.opennfx.datastore.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last revisions, the running one first. They share what did not change between them.
 *
 * @param revisions at least one, at most {@link #KEPT}
 * @param confirmed what was running before the first of the tentative commits that running ends with; it may be older
 *     than all that is kept. Empty where running is final
 */
public record History(List<Revision> revisions, Optional<Revision> confirmed) {
    /** How many revisions are kept: rollback 0, which is running, to rollback 49. */
    public static final int KEPT = 50;

    public History {
        revisions = List.copyOf(revisions);
        if (revisions.isEmpty() || revisions.size() > KEPT) {
            throw new IllegalArgumentException(revisions.size() + " revisions");
        }
    }

    public static History of(Revision only) {
        return new History(List.of(only), Optional.empty());
    }

    public Revision running() {
        return revisions.getFirst();
    }

    /** The revision that was running so many commits ago; empty if it is not kept, or never was. */
    public Optional<Revision> rollback(int number) {
        return number >= 0 && number < revisions.size() ? Optional.of(revisions.get(number)) : Optional.empty();
    }

    /** Those that a journal has to hold, the oldest first. */
    List<Revision> needed() {
        var needed = new ArrayList<>(revisions.reversed());
        confirmed.filter(revision -> revision.commit().id() < needed.getFirst().commit().id())
                .ifPresent(needed::addFirst);
        return needed;
    }

    /** Whether the commit that made this revision running is tentative. */
    public boolean isTentative(Revision revision) {
        return confirmed.filter(before -> before.commit().id() < revision.commit().id()).isPresent();
    }

    /** The history once this revision is running. */
    public History with(Revision next, Finality finality) {
        var all = new ArrayList<Revision>(KEPT);
        all.add(next);
        all.addAll(revisions.subList(0, Math.min(revisions.size(), KEPT - 1)));
        return new History(all, switch (finality) {
            case FINAL -> Optional.empty();
            case TENTATIVE -> confirmed.or(() -> Optional.of(running()));
        });
    }

    /** The history once what is running is final. */
    History settled() {
        return new History(revisions, Optional.empty());
    }
}
