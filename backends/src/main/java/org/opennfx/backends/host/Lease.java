package org.opennfx.backends.host;

import org.opennfx.backends.model.MacAddress;

/** An IPv4 address that a guest has taken on the internal network. */
public record Lease(String domain, MacAddress mac, String address) {}
