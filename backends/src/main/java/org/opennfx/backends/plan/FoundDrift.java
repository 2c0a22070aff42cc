package org.opennfx.backends.plan;

import org.opennfx.datastore.host.Repair;

/** What was found when the host was last compared with running, for those who ask in between. */
public final class FoundDrift {
    private volatile Repair last = Repair.NONE;

    public void note(Repair repair) {
        last = repair;
    }

    /** What is different still; {@link Repair#NONE} where nothing is. */
    public Repair unmended() {
        var found = last;
        return found.mended() ? Repair.NONE : found;
    }
}
