package org.opennfx.backends.plan;

/** Boots a guest that had to run before there was a plan, and so runs whatever becomes of the plan. */
record StartDueDomain(Guests guests, String domain) implements BootStep {
    @Override
    public void undo() {}
}
