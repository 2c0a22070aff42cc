package org.opennfx.backends.model;

/** The networks that reach a virtual machine for its management. */
public enum ManagementNetwork {
    /** Between the device and its virtual machines, 192.168.1.0/24. */
    INTERNAL,
    /** The bridge to the management port of the device. */
    OUT_OF_BAND;

    public static ManagementNetwork parse(String text) {
        return text.equals("internal") ? INTERNAL : OUT_OF_BAND;
    }
}
