package org.opennfx.datastore.host;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * Who waits for the answer of an rpc: hears parts of it as soon as they are known, and may leave before all of it is. Whoever
 * leaves gets what has been found out until then.
 */
public final class Audience {
    private final Consumer<ContainerNode> parts;
    private final CompletableFuture<Void> left = new CompletableFuture<>();

    private Audience(Consumer<ContainerNode> parts) {
        this.parts = parts;
    }

    /** Hears nothing before the answer is complete. */
    public static Audience patient() {
        return new Audience(_ -> { });
    }

    public static Audience hearing(Consumer<ContainerNode> parts) {
        return new Audience(parts);
    }

    /**
     * Says what is known now, on the thread of the rpc.
     *
     * @param part an instance of the output; all parts together are what the rpc returns
     */
    public void hear(ContainerNode part) {
        parts.accept(part);
    }

    /** Wants to wait no longer. Called by any thread. */
    public void leave() {
        left.complete(null);
    }

    /** Is done when the audience has left; to cancel it is to {@link #leave}. */
    public CompletableFuture<Void> left() {
        return left;
    }

    /**
     * Lets time pass.
     *
     * @return whether the audience is still there then; where it is not, the time is cut short
     */
    public boolean staysFor(Duration time) {
        try {
            left.get(time.toNanos(), TimeUnit.NANOSECONDS);
            return false;
        } catch (TimeoutException _) {
            return true;
        } catch (ExecutionException | CancellationException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
