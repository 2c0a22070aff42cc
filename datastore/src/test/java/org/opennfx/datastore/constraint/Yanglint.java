package org.opennfx.datastore.constraint;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** libyang's command, which decides the same documents. It reads one command a line from its standard input. */
final class Yanglint {
    private static final String FAILED = "YANGLINT[E]: Failed to parse input data file \"";

    private final Path directory;
    private final List<String> modules;

    /**
     * @param directory empty, for the modules and the documents
     * @param sources modules with everything that they import, each named as it is
     * @param modules the file names of those to implement
     */
    Yanglint(Path directory, List<URL> sources, List<String> modules) throws IOException {
        // it searches what is beside the directory, too
        this.directory = Files.createDirectory(directory.resolve("yanglint"));
        this.modules = List.copyOf(modules);
        for (var source : sources) {
            var file = source.getPath();
            try (var in = source.openStream()) {
                Files.copy(in, this.directory.resolve(file.substring(file.lastIndexOf('/') + 1)));
            }
        }
    }

    static boolean isInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "yanglint")));
    }

    /** For each document what is wrong with it by yanglint; empty if it is valid. */
    List<Optional<String>> verdicts(List<String> documents) throws IOException, InterruptedException {
        var commands = new StringBuilder("searchpath ").append(directory).append('\n');
        modules.forEach(module -> commands.append("add ").append(directory.resolve(module)).append('\n'));
        var files = new ArrayList<Path>();
        for (var document : documents) {
            var file = Files.writeString(directory.resolve(files.size() + ".xml"), document);
            files.add(file);
            commands.append("data -t config ").append(file).append('\n');
        }
        var input = Files.writeString(directory.resolve("commands"), commands);
        var output = directory.resolve("output");
        // it looks for modules below the working directory first
        var process = new ProcessBuilder("yanglint")
                .directory(directory.toFile())
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        process.environment().put("HOME", directory.toString());
        var exit = process.start().waitFor();
        if (exit != 0) {
            throw new IOException("yanglint ended with " + exit + ": " + Files.readString(output));
        }
        var refused = refusals(Files.readAllLines(output));
        return files.stream().map(file -> Optional.ofNullable(refused.get(file.toString()))).toList();
    }

    private static Map<String, String> refusals(List<String> output) {
        var refused = new HashMap<String, String>();
        var reasons = new ArrayList<String>();
        for (var line : output) {
            if (line.startsWith(FAILED)) {
                refused.put(line.substring(FAILED.length(), line.lastIndexOf('"')), String.join(" ", reasons));
                reasons.clear();
            } else {
                reasons.add(line);
            }
        }
        return refused;
    }
}
