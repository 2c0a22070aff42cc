package org.opennfx.backends.host;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whether a domain runs, and as what. */
public sealed interface RunState {
    record ShutOff() implements RunState {}

    /**
     * @param live what the guest was booted with, with the cards that it has now
     * @param nics those cards, as the host sees them
     * @param cpuTime since the boot
     * @param lostFiles what has become of the files of disks that are not in their places any more, by the paths of clients; the
     *     guest runs on with them
     * @param reachable whether the guest answers on the internal network
     */
    record Running(Domain live, Instant since, List<NicStatus> nics, CpuTime cpuTime, SortedMap<String, String> lostFiles,
            boolean reachable)
            implements RunState {
        public Running {
            nics = List.copyOf(nics);
            lostFiles = Collections.unmodifiableSortedMap(new TreeMap<>(lostFiles));
        }

        public PluggedCards cards() {
            return new PluggedCards(nics);
        }
    }
}
