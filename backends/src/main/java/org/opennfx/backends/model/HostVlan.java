package org.opennfx.backends.model;

/**
 * A VLAN of the host-os switch, which connects the virtual machines ({@code host-os vlans}).
 *
 * @param ids its {@code vlan-id}, or those of its {@code vlan-id-list}
 */
public record HostVlan(String name, VlanIds ids) implements Vlan {}
