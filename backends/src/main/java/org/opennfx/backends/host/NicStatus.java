package org.opennfx.backends.host;

import java.util.Optional;

/**
 * A card of a running guest.
 *
 * @param hostInterface its other end on the host, such as {@code vnet3}; empty for a virtual function
 * @param virtualFunction its number on the physical function, from 0
 * @param fault what keeps it from leading to where it is plugged in, though both ends are there
 * @param leaving whether the guest was asked to give it back, and has not done so yet
 */
public record NicStatus(
        Nic nic, Optional<String> hostInterface, Optional<Integer> virtualFunction, Counters counters,
        Optional<String> fault, boolean leaving) {}
