package org.opennfx.backends.host;

import java.util.List;

/** A way in to a guest over the internal network. */
public sealed interface GuestLogin {
    /** Somebody is logging in to a guest that is simulated; the line is his alone, and ends when he logs out. */
    record Simulated(SerialLine line) implements GuestLogin {}

    /** What the machine runs at a terminal for somebody who logs in. */
    record Program(List<String> words) implements GuestLogin {
        public Program {
            words = List.copyOf(words);
        }
    }
}
