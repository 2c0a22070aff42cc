package org.opennfx.backends.host;

import org.opennfx.backends.model.MacAddress;

/** The port of a management interface. */
public record ManagementPort(String name, MacAddress mac, boolean up, Counters counters) {}
