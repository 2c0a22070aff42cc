package org.opennfx.backends.watch;

/** A part of the host that tells by itself that something in it has changed, whoever did it. */
@FunctionalInterface
public interface ChangeSource {
    /**
     * Tells of changes until what is returned is closed.
     *
     * @param changed does not wait
     */
    Subscription start(Runnable changed);

    /** Ends what was started. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
