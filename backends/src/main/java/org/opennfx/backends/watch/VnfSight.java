package org.opennfx.backends.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.host.RunState;

/**
 * A virtual machine as it was seen.
 *
 * @param since when it was started, if it runs
 * @param answers whether it answers on the internal network
 * @param failure why it could not be started
 */
record VnfSight(String name, Optional<Instant> since, boolean answers, Optional<String> failure) {
    static VnfSight of(DomainStatus domain, Optional<String> failure) {
        return switch (domain.run()) {
            case RunState.ShutOff _ -> new VnfSight(domain.name(), Optional.empty(), false, failure);
            case RunState.Running running ->
                new VnfSight(domain.name(), Optional.of(running.since()), running.reachable(), Optional.empty());
        };
    }

    /** What happened to a machine that was not there before. */
    List<HostEvent> appeared() {
        var off = new VnfSight(name, Optional.empty(), false, Optional.empty());
        var events = new ArrayList<HostEvent>();
        events.add(state("defined"));
        events.addAll(since(off));
        return events;
    }

    /** What happened to a machine that is not there any more. */
    List<HostEvent> gone() {
        var off = new VnfSight(name, Optional.empty(), false, Optional.empty());
        var events = new ArrayList<>(off.since(this));
        events.add(state("undefined"));
        return events;
    }

    /** What happened since the same machine was seen before. */
    List<HostEvent> since(VnfSight before) {
        var events = new ArrayList<HostEvent>();
        var otherRun = !since.equals(before.since);
        if (before.answers && (otherRun || !answers)) {
            events.add(new HostEvent.Liveliness(name, false));
        }
        if (before.since.isPresent() && otherRun) {
            events.add(state("shut-off"));
        }
        if (failure.isPresent() && !failure.equals(before.failure)) {
            events.add(new HostEvent.VnfState(name, "shut-off", failure));
        }
        if (since.isPresent() && otherRun) {
            events.add(state("running"));
        }
        if (answers && (otherRun || !before.answers)) {
            events.add(new HostEvent.Liveliness(name, true));
        }
        return events;
    }

    private HostEvent state(String state) {
        return new HostEvent.VnfState(name, state, Optional.empty());
    }
}
