package org.opennfx.backends.ovs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opennfx.backends.host.Counters;

/**
 * Reads the answer to {@code dpctl/show -s}, the counters of the datapath as they are now. Those in the database are some
 * seconds old.
 */
final class DatapathCounters {
    private static final Pattern PORT = Pattern.compile("\\s+port \\d+: (\\S+).*");
    private static final Pattern COUNTER = Pattern.compile("(packets|errors|dropped|RX bytes|TX bytes):(\\d+)");

    private DatapathCounters() {}

    /** @return by name of the device; those without counters are left out */
    static Map<String, Counters> read(List<String> lines) {
        var texts = new HashMap<String, StringBuilder>();
        var current = Optional.<StringBuilder>empty();
        for (var line : lines) {
            var port = PORT.matcher(line);
            if (port.matches()) {
                current = Optional.of(texts.computeIfAbsent(port.group(1), _ -> new StringBuilder()));
            } else {
                current.ifPresent(text -> text.append(line.strip()).append('\n'));
            }
        }
        var counters = new HashMap<String, Counters>();
        texts.forEach((name, text) -> counters.put(name, counters(text.toString())));
        return counters;
    }

    private static Counters counters(String text) {
        var received = new HashMap<String, Long>();
        var sent = new HashMap<String, Long>();
        text.lines().forEach(line -> numbers(line, line.startsWith("TX") ? sent : received));
        return new Counters(
                value(received, "RX bytes"), value(received, "packets"), value(received, "errors"), value(received, "dropped"),
                value(received, "TX bytes"), value(sent, "packets"), value(sent, "errors"), value(sent, "dropped"));
    }

    private static void numbers(String line, Map<String, Long> into) {
        COUNTER.matcher(line).results().forEach(match -> into.put(match.group(1), Long.valueOf(match.group(2))));
    }

    private static long value(Map<String, Long> numbers, String name) {
        return numbers.getOrDefault(name, 0L);
    }
}
