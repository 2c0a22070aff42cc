package org.opennfx.backends.plan;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells who wants to see it of each change that the device itself makes on its machine. */
public final class HostChanges {
    private final List<Consumer<DomainsNow>> listeners = new CopyOnWriteArrayList<>();

    /** One that is called when a change is done, on the thread that has made it and before it goes on. */
    public void listen(Consumer<DomainsNow> listener) {
        listeners.add(listener);
    }

    public void ignore(Consumer<DomainsNow> listener) {
        listeners.remove(listener);
    }

    /** A change is done, wholly or as far as it went. */
    public void done(DomainsNow domains) {
        listeners.forEach(listener -> listener.accept(domains));
    }
}
