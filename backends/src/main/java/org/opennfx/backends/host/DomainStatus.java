package org.opennfx.backends.host;

/**
 * A domain as the hypervisor has it now.
 *
 * @param defined false where it only runs, and is gone when it is shut off: somebody has taken the definition away
 */
public record DomainStatus(Domain definition, RunState run, boolean defined) {
    /** One that is defined. */
    public DomainStatus(Domain definition, RunState run) {
        this(definition, run, true);
    }

    public String name() {
        return definition.name();
    }

    public boolean running() {
        return run instanceof RunState.Running;
    }

    /** Whether the guest still runs with hardware that the definition no longer has, or without some that it has. */
    public boolean pendingRestart() {
        return run instanceof RunState.Running running
                && (definition.needsRestartFrom(running.live()) || running.cards().waitFor(definition));
    }
}
