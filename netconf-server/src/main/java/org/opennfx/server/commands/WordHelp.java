package org.opennfx.server.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;

/** What is said about words that several commands begin with to whoever asks for help. */
final class WordHelp {
    private static final Map<String, String> WORDS = load();

    private WordHelp() {}

    static String of(String words) {
        return WORDS.getOrDefault(words, "");
    }

    private static Map<String, String> load() {
        try (var in = WordHelp.class.getResourceAsStream("words")) {
            return new String(in.readAllBytes(), UTF_8).lines()
                    .map(line -> line.split(" *: *", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
