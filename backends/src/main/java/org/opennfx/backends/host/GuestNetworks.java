package org.opennfx.backends.host;

import java.util.SortedMap;
import org.opennfx.datastore.host.HostException;

/** The networks of the machine that guests are plugged into, and that whoever has made it ready has made. */
public interface GuestNetworks {
    /** In the place of a network that somebody has stopped. */
    String STOPPED = "stopped";

    /** What has become of those that are not as they were made, in words, by their names. */
    SortedMap<String, String> broken() throws HostException;

    /**
     * Brings a network back, with the guests that run in it.
     *
     * @throws HostException it is gone, and nobody knows how it was made
     */
    void restore(String network) throws HostException;
}
