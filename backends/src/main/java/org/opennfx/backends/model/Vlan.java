package org.opennfx.backends.model;

/**
 * A named VLAN of one of the two switches.
 *
 * @param ids its {@code vlan-id}, or those of its {@code vlan-id-list}
 */
public record Vlan(String name, VlanIds ids) {}
