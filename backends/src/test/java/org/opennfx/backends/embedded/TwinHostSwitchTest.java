package org.opennfx.backends.embedded;

import java.util.List;
import org.opennfx.backends.ManualClock;
import org.opennfx.backends.host.HostSwitch;
import org.opennfx.backends.host.HostSwitchContract;

class TwinHostSwitchTest extends HostSwitchContract {
    private final TwinHostSwitch twin = new TwinHostSwitch(new ManualClock(), List::of);

    @Override
    protected HostSwitch hostSwitch() {
        return twin;
    }
}
