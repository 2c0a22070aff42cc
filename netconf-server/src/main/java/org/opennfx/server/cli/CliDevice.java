package org.opennfx.server.cli;

/** What the command line has to know of the device. */
public interface CliDevice {
    /** As it is configured now. */
    String hostName();

    /** What is shown when a terminal is connected. */
    String banner();
}
