package org.opennfx.backends.embedded;

import java.util.Collections;
import java.util.SortedMap;
import org.opennfx.backends.host.GuestNetworks;

/** Networks that nobody else can reach, and that are always there. */
final class TwinNetworks implements GuestNetworks {
    @Override
    public SortedMap<String, String> broken() {
        return Collections.emptySortedMap();
    }

    @Override
    public void restore(String network) {
        // none is ever broken
    }
}
