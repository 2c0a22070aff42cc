package org.opennfx.backends.host;

/** One row of a transaction on the host-os switch. */
public sealed interface BridgeChange {
    /** The port shall be there and be like this. */
    record Put(BridgePort port) implements BridgeChange {}

    /** No port of this name shall be there. */
    record Remove(String port) implements BridgeChange {}
}
