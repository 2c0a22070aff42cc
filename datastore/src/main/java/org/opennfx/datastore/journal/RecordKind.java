package org.opennfx.datastore.journal;

import java.util.Optional;

/** What a record of the journal says. The codes are the file format. */
enum RecordKind {
    /** A whole revision; only ever the first record. */
    SNAPSHOT(1),
    /** A change that is about to be applied to the host. It counts only if its {@link #COMMITTED} follows. */
    INTENT(2),
    /**
     * The change of the last intent is applied, and will be acknowledged once this record is on disk. The events that tell
     * of it are in the record.
     */
    COMMITTED(3),
    /** The change of the last intent was refused by the host and undone. */
    ABORTED(4),
    /** As {@link #COMMITTED} for a commit that the next start undoes, unless a final one or {@link #SETTLED} follows. */
    TENTATIVE(5),
    /** All tentative commits until here are final. */
    SETTLED(6),
    /** What the startup datastore holds from now on, or that it holds nothing. */
    STARTUP(7),
    /** Events that tell of what no commit stands for, or that other records told which are not in the file any more. */
    EVENTS(8),
    /** The commit that waits for its time from now on, or that none does. */
    SCHEDULED(9);

    private final byte code;

    RecordKind(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    static Optional<RecordKind> of(byte code) {
        for (var kind : values()) {
            if (kind.code == code) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
