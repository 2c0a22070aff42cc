package org.opennfx.backends.host;

/** What became of the start of a domain. */
public sealed interface StartOutcome {
    record Started() implements StartOutcome {}

    /**
     * The host has no room for the guest now. The domain stays shut off.
     *
     * @param words the hypervisor's own
     */
    record Refused(String words) implements StartOutcome {}
}
