package org.opennfx.backends.host;

import org.opennfx.datastore.host.HostException;

/** A group of the system's settings that change together. Safe for use by several threads. */
public interface Setting<T> {
    /** As it is in force, which may differ from what it was told to be. */
    T current() throws HostException;

    /**
     * Makes it so.
     *
     * @throws HostException it is as it was before
     */
    void become(T value) throws HostException;

    /** A setting that is kept inside the device, and reaches nothing of the machine. */
    static <T> Setting<T> kept(T first) {
        return new KeptSetting<>(first);
    }
}
