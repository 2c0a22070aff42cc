package org.opennfx.backends.embedded;

import java.util.List;
import org.opennfx.backends.ManualClock;
import org.opennfx.backends.host.PacketForwardingEngine;
import org.opennfx.backends.host.PacketForwardingEngineContract;
import org.opennfx.backends.model.MacAddress;

class TwinSwitchEngineTest extends PacketForwardingEngineContract {
    private final TwinSwitchEngine twin = new TwinSwitchEngine(new ManualClock(), new MacAddress(1), List::of);

    @Override
    protected PacketForwardingEngine engine() {
        return twin;
    }
}
