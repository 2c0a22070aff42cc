package org.opennfx.backends.host;

import java.time.Instant;
import java.util.List;

/** Whether a domain runs, and as what. */
public sealed interface RunState {
    record ShutOff() implements RunState {}

    /**
     * @param live what the guest was booted with, with the cards that it has now
     * @param nics those cards, as the host sees them
     * @param cpuTime since the boot
     * @param reachable whether the guest answers on the internal network
     */
    record Running(Domain live, Instant since, List<NicStatus> nics, CpuTime cpuTime, boolean reachable)
            implements RunState {
        public Running {
            nics = List.copyOf(nics);
        }

        public PluggedCards cards() {
            return new PluggedCards(nics);
        }
    }
}
