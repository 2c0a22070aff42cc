package org.opennfx.backends.host;

import java.util.Optional;
import org.opennfx.backends.model.MacAddress;

/**
 * A port of the switch now.
 *
 * @param up whether the link is up
 * @param megabits the speed of the link, in Mbit/s
 * @param tree what it does in the spanning tree; empty where it takes no part
 */
public record SwitchPortStatus(
        String name, SwitchPortSettings settings, boolean up, long megabits, MacAddress mac, Optional<TreePort> tree,
        Counters counters) {}
