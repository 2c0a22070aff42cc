package org.opennfx.backends.model;

/** A named VLAN of one of the two switches. */
public sealed interface Vlan permits HostVlan, SwitchVlan {
    String name();

    VlanIds ids();
}
