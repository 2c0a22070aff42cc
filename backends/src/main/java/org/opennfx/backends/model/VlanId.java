package org.opennfx.backends.model;

/** The identifier of an 802.1Q VLAN, 1 to 4094. */
public record VlanId(int value) implements Comparable<VlanId> {
    public static final VlanId FIRST = new VlanId(1);
    public static final VlanId LAST = new VlanId(4094);

    public VlanId {
        if (value < 1 || value > 4094) {
            throw new IllegalArgumentException("VLAN id must be between 1 and 4094: " + value);
        }
    }

    @Override
    public int compareTo(VlanId other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
