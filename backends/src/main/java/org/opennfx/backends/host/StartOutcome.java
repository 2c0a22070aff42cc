package org.opennfx.backends.host;

/** What became of the start of a domain. */
public sealed interface StartOutcome {
    record Started() implements StartOutcome {}

    /**
     * The host cannot run the guest now: no room, or a disk that is not there. The domain stays shut off.
     *
     * @param words the hypervisor's own
     */
    record Refused(String words) implements StartOutcome {}
}
