package org.opennfx.backends.libvirt;

import java.util.List;

/** The words of {@code virsh domstate --reason} for {@code virDomainState} and the reasons of each state, by their numbers. */
final class StateWords {
    private static final String UNKNOWN = "unknown";

    private record State(String word, List<String> reasons) {
        private State(String word, String... reasons) {
            this(word, List.of(reasons));
        }
    }

    /** The device knows running, paused, crashed and shut off; what libvirt tells apart besides is one of these. */
    private static final List<State> STATES = List.of(
            new State("shut off"),
            new State("running", UNKNOWN, "booted", "migrated", "restored", "from snapshot", "unpaused", "migration canceled",
                    "save canceled", "event wakeup", "crashed", "post-copy", "post-copy failed"),
            new State("running", UNKNOWN),
            new State("paused", UNKNOWN, "user", "migrating", "saving", "dumping", "I/O error", "watchdog", "from snapshot",
                    "shutting down", "creating snapshot", "crashed", "starting up", "post-copy", "post-copy failed", "API error"),
            new State("running", UNKNOWN, "user"),
            new State("shut off", UNKNOWN, "shutdown", "destroyed", "crashed", "migrated", "saved", "failed", "from snapshot",
                    "daemon"),
            new State("crashed", UNKNOWN, "panicked"),
            new State("paused", UNKNOWN));

    private StateWords() {}

    static String state(int number) {
        return of(number).word();
    }

    static String reason(int number, int reason) {
        var reasons = of(number).reasons();
        return reason >= 0 && reason < reasons.size() ? reasons.get(reason) : UNKNOWN;
    }

    private static State of(int number) {
        return number >= 0 && number < STATES.size() ? STATES.get(number) : STATES.getFirst();
    }
}
