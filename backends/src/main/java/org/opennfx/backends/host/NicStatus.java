package org.opennfx.backends.host;

import java.util.Optional;

/**
 * A card of a running guest.
 *
 * @param hostInterface its other end on the host, such as {@code vnet3}; empty for a virtual function
 * @param virtualFunction its number on the physical function, from 0
 */
public record NicStatus(Nic nic, Optional<String> hostInterface, Optional<Integer> virtualFunction, Counters counters) {}
