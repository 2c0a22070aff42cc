package org.opennfx.datastore.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * A candidate since its first edit; without a draft a candidate is running, whatever that becomes.
 *
 * @param base what was running at the first edit
 * @param expected what the edits expect of running at the commit; of two for one place the later counts
 */
record Draft(ContainerNode base, ContainerNode content, List<Expectation> expected) {
    Draft {
        expected = List.copyOf(expected);
    }

    static Draft of(ContainerNode running) {
        return new Draft(running, running, List.of());
    }

    Draft with(ContainerNode next) {
        return new Draft(base, next, expected);
    }

    Draft expecting(List<Expectation> more) {
        var all = new ArrayList<>(expected);
        for (var one : more) {
            all.removeIf(old -> old.path().equals(one.path()));
            all.add(one);
        }
        return new Draft(base, content, all);
    }

    static List<Expectation> expectations(Optional<Draft> draft) {
        return draft.map(Draft::expected).orElse(List.of());
    }
}
