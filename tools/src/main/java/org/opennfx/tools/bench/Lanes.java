package org.opennfx.tools.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Works with servers, measured in rounds: in each one work after the other, and each with one server after the other, in an order that
 * changes from round to round.
 */
final class Lanes {
    private final Settings settings;
    private final Notes notes;
    private final List<List<Lane>> works = new ArrayList<>();
    private final Set<String> slow = new HashSet<>();

    /** One work with one server. */
    private static final class Lane {
        private final String row;
        private final String server;
        private final Timed work;
        private final Samples samples = new Samples();
        private boolean ended;

        Lane(String row, String server, Timed work) {
            this.row = row;
            this.server = server;
            this.work = work;
        }
    }

    Lanes(Settings settings, Notes notes) {
        this.settings = settings;
        this.notes = notes;
    }

    /** Begins with the next work. */
    void next() {
        works.add(new ArrayList<>());
    }

    /**
     * Adds a server to the last work, and does it once.
     *
     * @return whether that was possible; where not, it is noted, and there is no figure
     */
    boolean add(String row, String server, Timed work) {
        var lane = new Lane(row, server, work);
        run(lane);
        if (lane.samples.count() > 0) {
            works.getLast().add(lane);
        }
        return lane.samples.count() > 0;
    }

    /** Servers that took too long with something. */
    Set<String> slow() {
        return Collections.unmodifiableSet(slow);
    }

    /** @param warmUp how long each work is repeated with each server in the round that is not counted */
    void measure(Table into, Duration warmUp) {
        for (var round = 0; round <= settings.rounds(); round++) {
            for (var lanes : works) {
                Collections.rotate(lanes, 1);
                for (var lane : lanes) {
                    repeat(lane, round == 0 ? warmUp : settings.turn());
                    if (round == 0) {
                        beginAnew(lane);
                    }
                }
            }
        }
        works.forEach(lanes -> lanes.forEach(lane -> into.put(lane.row, lane.server, Figure.times(lane.samples))));
    }

    private void repeat(Lane lane, Duration time) {
        var end = System.nanoTime() + time.toNanos();
        do {
            run(lane);
        } while (!lane.ended && System.nanoTime() < end);
    }

    private void beginAnew(Lane lane) {
        if (!lane.ended) {
            lane.samples.clear();
            run(lane);
        }
    }

    /** What is slow keeps the one time that it took. Who refuses one work may do others; who does not answer does none. */
    private void run(Lane lane) {
        if (lane.ended) {
            return;
        }
        try {
            var time = lane.work.run();
            lane.samples.add(time);
            if (time > settings.slow().toNanos()) {
                lane.ended = true;
                slow.add(lane.server);
            }
        } catch (Refused e) {
            lane.ended = true;
            notes.add(lane.server, lane.row, e);
        } catch (IOException e) {
            lane.ended = true;
            notes.add(lane.server, lane.row, e);
            slow.add(lane.server);
        }
    }
}
