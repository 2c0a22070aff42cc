/**
 * What the device gives a virtual machine once and lets it keep: number, UUID, address and MAC addresses. The ledger on
 * disk outlives restarts of the machine and of the process.
 */
@NullMarked
package org.opennfx.backends.identity;

import org.jspecify.annotations.NullMarked;
