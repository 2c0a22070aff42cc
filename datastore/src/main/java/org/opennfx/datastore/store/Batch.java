package org.opennfx.datastore.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.opennfx.datastore.error.RpcException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes that come to the disk together, or are lost together. For the writer alone, but for {@link #await}. */
final class Batch {
    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private final List<FollowUp> followUps = new ArrayList<>();
    private final CompletableFuture<Optional<Throwable>> end = new CompletableFuture<>();
    private int size;

    /** What is done when it is known what has become of a write. */
    private record FollowUp(Runnable kept, Runnable lost) {}

    void joined() {
        size++;
    }

    /** How many have joined. */
    int size() {
        return size;
    }

    void add(Runnable kept, Runnable lost) {
        followUps.add(new FollowUp(kept, lost));
    }

    /** All is on disk. */
    void kept() {
        end(FollowUp::kept, Optional.empty());
    }

    void lost(Throwable reason) {
        end(FollowUp::lost, Optional.of(reason));
    }

    boolean isLost() {
        return end.isDone() && end.join().isPresent();
    }

    private void end(Function<FollowUp, Runnable> which, Optional<Throwable> reason) {
        try {
            followUps.stream().map(which).forEach(Batch::run);
        } finally {
            end.complete(reason);
        }
    }

    private static void run(Runnable followUp) {
        try {
            followUp.run();
        } catch (RuntimeException | Error e) {
            // what is on disk is on disk, whatever comes of this, and others follow
            LOG.error("what follows a write failed", e);
        }
    }

    /**
     * Returns when all is on disk; an interrupt does not end the wait.
     *
     * @throws RpcException operation-failed: it is lost
     */
    void await() {
        end.join().ifPresent(reason -> {
            throw Unwritten.error("the change", reason).asException();
        });
    }
}
