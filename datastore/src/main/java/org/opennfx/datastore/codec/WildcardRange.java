package org.opennfx.datastore.codec;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers of which a word names several, as {@code ge-0/0/[1-3,7,!2]}. A line stands for one with each of them; of a line with
 * several such words, each is combined with each of the others.
 */
final class WildcardRange {
    /** So many that nobody has to wait for one line. */
    private static final int MOST = 4096;

    private static final Pattern RANGE = Pattern.compile("\\[([0-9,!\\s-]+)]");
    private static final Pattern PART = Pattern.compile("(!?)([0-9]{1,9})(?:-([0-9]{1,9}))?");

    private WildcardRange() {}

    /** The lines that a line stands for. */
    static List<List<SetWord>> lines(List<SetWord> line) throws SetWords.Refused {
        List<List<SetWord>> lines = List.of(List.of());
        for (var word : line) {
            var all = words(word);
            if ((long) lines.size() * all.size() > MOST) {
                throw Statement.refused("more than " + MOST + " statements", word.location());
            }
            lines = combined(lines, all);
        }
        return lines;
    }

    private static List<List<SetWord>> combined(List<List<SetWord>> lines, List<SetWord> all) {
        var longer = new ArrayList<List<SetWord>>();
        for (var begun : lines) {
            for (var word : all) {
                var next = new ArrayList<>(begun);
                next.add(word);
                longer.add(next);
            }
        }
        return longer;
    }

    private static List<SetWord> words(SetWord word) throws SetWords.Refused {
        var range = RANGE.matcher(word.text());
        if (!word.isValue() || !range.find()) {
            return List.of(word);
        }
        var numbers = numbers(range.group(1), word);
        return numbers.stream()
                .map(number -> word.text().substring(0, range.start()) + number + word.text().substring(range.end()))
                .map(text -> new SetWord(text, word.kind(), word.location()))
                .toList();
    }

    private static Set<Integer> numbers(String text, SetWord word) throws SetWords.Refused {
        var in = new LinkedHashSet<Integer>();
        var out = new LinkedHashSet<Integer>();
        for (var each : text.split(",", -1)) {
            var part = PART.matcher(each.strip());
            if (!part.matches()) {
                throw Statement.refused("invalid range: " + text, word.location());
            }
            var first = Integer.parseInt(part.group(2));
            var last = part.group(3) == null ? first : Integer.parseInt(part.group(3));
            if (last - first >= MOST || last < first) {
                throw Statement.refused("invalid range: " + text, word.location());
            }
            for (var number = first; number <= last; number++) {
                (part.group(1).isEmpty() ? in : out).add(number);
            }
        }
        in.removeAll(out);
        return in;
    }
}
