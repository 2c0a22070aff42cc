package org.opennfx.tools.bench;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Requests of which the time is taken, from the first octet sent to the last one that has come.
 *
 * @param before what has to be done before each time
 * @param after what has to be done after each time, so that the datastore is as before
 */
record Work(String name, List<String> before, List<String> timed, List<String> after) {
    static final String COMMIT = "<commit/>";

    static Work reading(String name, String request) {
        return new Work(name, List.of(), List.of(request), List.of());
    }

    /** One entry more, and its commit. */
    static Work adding(String name, Model model, int number) {
        return new Work(name, List.of(), List.of(model.merge(number, number + 1), COMMIT), List.of(model.remove(number), COMMIT));
    }

    /** Many entries in one request, into an empty container. */
    static Work filling(String name, Model model, int entries) {
        return new Work(name, List.of(model.removeAll(), COMMIT), List.of(model.merge(0, entries), COMMIT), List.of());
    }

    /** The same exchange with the floor, for answers of these lengths. */
    Work onTheFloor(List<Long> answers) {
        var requests = IntStream.range(0, timed.size()).mapToObj(each -> Floor.imitate(timed.get(each), answers.get(each))).toList();
        return new Work(name, List.of(), requests, List.of());
    }
}
