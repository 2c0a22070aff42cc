package org.opennfx.backends.host;

import org.opennfx.backends.model.MacAddress;
import org.opennfx.backends.model.VlanId;

/** A place where a switch has seen an address. */
public record MacEntry(VlanId vlan, MacAddress mac, String port) {}
