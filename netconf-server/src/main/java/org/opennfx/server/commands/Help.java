package org.opennfx.server.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;

/** What is said about words to whoever asks for help. */
final class Help {
    private static final Map<String, String> WORDS = load();

    private Help() {}

    /** The first sentence of a description, in one line. */
    static String of(String description) {
        var line = description.strip().replaceAll("\\s+", " ");
        var end = line.indexOf(". ");
        return end < 0 ? line.replaceFirst("\\.$", "") : line.substring(0, end);
    }

    /** Of words that several commands begin with. */
    static String ofWords(String words) {
        return WORDS.getOrDefault(words, "");
    }

    private static Map<String, String> load() {
        try (var in = Help.class.getResourceAsStream("words")) {
            return new String(in.readAllBytes(), UTF_8).lines()
                    .map(line -> line.split(" *: *", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
