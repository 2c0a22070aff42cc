package org.opennfx.backends.host;

import java.util.Optional;

/** @param error why the port does not work, in the words of the switch */
public record BridgePortStatus(BridgePort port, Optional<String> error, Counters counters) {}
