package org.opennfx.backends.host;

import org.opennfx.backends.model.MacAddress;

/**
 * A port of the switch now.
 *
 * @param up whether the link is up
 * @param megabits the speed of the link, in Mbit/s
 */
public record SwitchPortStatus(
        String name, SwitchPortSettings settings, boolean up, long megabits, MacAddress mac, Counters counters) {}
