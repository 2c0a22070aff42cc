package org.opennfx.backends.host;

import java.util.Optional;

/**
 * @param type of the interface behind it, in the words of Open vSwitch; empty for a kernel device of no other kind
 * @param error why the port does not work, in the words of the switch
 */
public record BridgePortStatus(BridgePort port, String type, Optional<String> error, Counters counters) {}
