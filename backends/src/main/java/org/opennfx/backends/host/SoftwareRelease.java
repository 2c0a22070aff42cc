package org.opennfx.backends.host;

/**
 * The software of the device.
 *
 * @param junos of device manager and control plane, such as {@code 15.1X53-D45.3}
 * @param kernel of the host
 * @param hostSoftware the version of the host's own software
 * @param hostSwitch the version of Open vSwitch
 */
public record SoftwareRelease(String junos, String kernel, String hostSoftware, String hostSwitch) {
    /** Of the device that is stood for. */
    public static final String JUNOS = "15.1X53-D45.3";
}
