package org.opennfx.datastore.host;

import java.util.function.Supplier;

/**
 * The right to change the host, which one has at a time: a commit, a repair, or an operation. Whoever has it keeps all others
 * waiting, and so gives it back soon.
 */
public interface HostTurn {
    /** For a host that nobody else changes. */
    HostTurn ALONE = new HostTurn() {
        @Override
        public <T> T take(Supplier<T> work) {
            return work.get();
        }
    };

    /** Waits for the turn, and gives it back when the work is done. */
    <T> T take(Supplier<T> work);
}
