package org.opennfx.backends.host;

import java.util.Optional;

/**
 * A card of a running guest.
 *
 * @param hostInterface its other end on the host, such as {@code vnet3}; empty for a virtual function
 * @param virtualFunction its number on the physical function, from 0
 * @param leaving whether the guest was asked to give it back, and has not done so yet
 */
public record NicStatus(
        Nic nic, Optional<String> hostInterface, Optional<Integer> virtualFunction, Counters counters, boolean leaving) {}
