package org.opennfx.datastore.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.Diff;
import org.opennfx.datastore.tree.Merge;

/**
 * A candidate since it was begun; without a draft a candidate is running, whatever that becomes.
 *
 * @param base what was running when it was begun, or last brought up to running
 * @param changed when it was last edited; empty where it never was
 * @param expected what the edits expect of running at the commit; of two for one place the later counts
 */
record Draft(ContainerNode base, ContainerNode content, Optional<Instant> changed, List<Expectation> expected) {
    Draft {
        expected = List.copyOf(expected);
    }

    static Draft of(ContainerNode running) {
        return new Draft(running, running, Optional.empty(), List.of());
    }

    Draft with(ContainerNode next, Instant time) {
        return new Draft(base, next, Optional.of(time), expected);
    }

    Draft expecting(List<Expectation> more) {
        var all = new ArrayList<>(expected);
        for (var one : more) {
            all.removeIf(old -> old.path().equals(one.path()));
            all.add(one);
        }
        return new Draft(base, content, changed, all);
    }

    static List<Expectation> expectations(Optional<Draft> draft) {
        return draft.map(Draft::expected).orElse(List.of());
    }

    /** Whether it says anything else than what was running at its beginning; edits that were taken back do not count. */
    boolean modified() {
        return Diff.between(base, content).isPresent();
    }

    /**
     * Its changes on top of what is running now (draft-ietf-netconf-privcand 4.8.1).
     *
     * @throws RpcException operation-failed for each conflict, where the mode is to revert
     */
    Draft updated(ContainerNode running, ResolutionMode mode) {
        var preferred = mode == ResolutionMode.PREFER_RUNNING ? Merge.Side.THEIRS : Merge.Side.MINE;
        var merged = Merge.of(base, content, running, preferred);
        if (mode == ResolutionMode.REVERT_ON_CONFLICT && !merged.conflicts().isEmpty()) {
            throw new RpcException(Conflicts.errors(merged.conflicts()));
        }
        return new Draft(running, merged.content(), changed, expected);
    }
}
