package org.opennfx.server.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How entries get from one order into another with as few moves as there can be. */
final class Moves {
    private Moves() {}

    /**
     * Those of {@code after} that have to be put behind the one that is before them there, one after the other: the new
     * ones, and those that do not keep their places.
     */
    static <K> Set<K> between(List<K> before, List<K> after) {
        var places = new HashMap<K, Integer>();
        before.forEach(key -> places.put(key, places.size()));
        var moved = new HashSet<>(after);
        staying(after.stream().filter(places::containsKey).map(places::get).toList())
                .forEach(place -> moved.remove(before.get(place)));
        return moved;
    }

    /** A longest increasing subsequence. */
    private static List<Integer> staying(List<Integer> places) {
        // of all increasing subsequences of one length, the index of the least last place; lengths count from 1
        var lasts = new ArrayList<Integer>();
        var previous = new int[places.size()];
        for (var i = 0; i < places.size(); i++) {
            var length = length(places, lasts, places.get(i));
            previous[i] = length == 0 ? -1 : lasts.get(length - 1);
            if (length == lasts.size()) {
                lasts.add(i);
            } else {
                lasts.set(length, i);
            }
        }
        var all = new ArrayList<Integer>();
        for (var i = lasts.isEmpty() ? -1 : (int) lasts.getLast(); i >= 0; i = previous[i]) {
            all.add(places.get(i));
        }
        return all;
    }

    /** How long a subsequence there is that a place can go behind. */
    private static int length(List<Integer> places, List<Integer> lasts, int place) {
        var low = 0;
        var high = lasts.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (places.get(lasts.get(middle)) < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
