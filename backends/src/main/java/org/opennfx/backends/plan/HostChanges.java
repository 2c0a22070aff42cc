package org.opennfx.backends.plan;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells who wants to see it of each change that the device itself makes on its machine. */
public final class HostChanges {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** One that is called when a change is done, on the thread that has made it and before it goes on. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    public void ignore(Runnable listener) {
        listeners.remove(listener);
    }

    /** A change is done, wholly or as far as it went. */
    public void done() {
        listeners.forEach(Runnable::run);
    }
}
