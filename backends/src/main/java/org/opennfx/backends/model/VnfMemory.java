package org.opennfx.backends.model;

import java.util.Optional;

/**
 * The memory of a virtual machine.
 *
 * @param hugepages the pages that it is taken from; ordinary memory of the host when empty
 */
public record VnfMemory(long kibibytes, Optional<PageSize> hugepages) {}
