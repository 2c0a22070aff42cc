package org.opennfx.backends.model;

import java.util.Optional;

/**
 * A VLAN of the switch of the front panel ({@code vlans}).
 *
 * @param ids its {@code vlan-id}, or those of its {@code vlan-id-list}
 */
public record SwitchVlan(String name, VlanIds ids, Optional<String> description) implements Vlan {}
