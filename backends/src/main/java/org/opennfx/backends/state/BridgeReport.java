package org.opennfx.backends.state;

import java.util.List;
import org.opennfx.backends.host.BridgePortStatus;
import org.opennfx.backends.host.MacEntry;

/** The host-os switch at the time of an observation. */
record BridgeReport(String name, List<BridgePortStatus> ports, List<MacEntry> macTable) {}
