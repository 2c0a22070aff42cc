package org.opennfx.backends.model;

/**
 * A named VLAN of one of the two switches.
 *
 * @param statement the one that gives it its ids: {@code vlan-id} or {@code vlan-id-list}
 */
public record Vlan(String name, VlanIds ids, String statement) {
    static final String ID = "vlan-id";
    static final String ID_LIST = "vlan-id-list";

    /** A VLAN that has the ids by {@code vlan-id} if it is one, or else by {@code vlan-id-list}. */
    public Vlan(String name, VlanIds ids) {
        this(name, ids, ids.stream().limit(2).count() > 1 ? ID_LIST : ID);
    }
}
