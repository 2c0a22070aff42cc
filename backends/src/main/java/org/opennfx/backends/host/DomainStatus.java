package org.opennfx.backends.host;

/** A domain as the hypervisor has it now. */
public record DomainStatus(Domain definition, RunState run) {
    public String name() {
        return definition.name();
    }

    public boolean running() {
        return run instanceof RunState.Running;
    }

    /** Whether the guest still runs with hardware that the definition no longer has. */
    public boolean pendingRestart() {
        return run instanceof RunState.Running running && definition.needsRestartFrom(running.live());
    }
}
