package org.opennfx.backends.plan;

import java.util.Collection;

/** Boots guests that had to run before there was a plan, and so run whatever becomes of the plan. */
record StartDueDomains(Guests guests, Collection<String> domains) implements BootStep {
    @Override
    public void undo() {}
}
