package org.opennfx.backends.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A network card with three virtual functions, as files and what iproute2 writes about it. What it is told is written down, and
 * changes nothing.
 */
public final class FakeCard {
    public static final String DEVICE = "enp4s0f0";

    private final Path directory;

    public FakeCard(Path directory) throws IOException {
        this.directory = directory;
        var card = Files.createDirectories(card());
        Files.writeString(card.resolve("sriov_totalvfs"), "63\n");
        has(3);
        Files.copy(Path.of("src/test/resources/linux/virtual-functions.json"), directory.resolve("reading"));
        var program = directory.resolve("card");
        // says what was recorded when it is asked, and fails for the word that it is to fail for
        Files.writeString(program, """
                #!/bin/sh
                cd %s
                case "$*" in
                  *show*) cat reading ;;
                  *) lines=$(cat); printf '%%s\\n' "$lines" >> told
                     ! printf '%%s' "$lines" | grep -q -f refused || { echo "RTNETLINK answers: Operation not supported" >&2; exit 2; } ;;
                esac
                """.formatted(directory));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(directory.resolve("told"), "");
        Files.writeString(directory.resolve("refused"), "");
    }

    private Path card() {
        return directory.resolve("class/net").resolve(DEVICE).resolve("device");
    }

    /** How many virtual functions it has. */
    public void has(int count) throws IOException {
        Files.writeString(card().resolve("sriov_numvfs"), count + "\n");
        for (var number = 0; number < count; number++) {
            Files.createSymbolicLink(card().resolve("virtfn" + number), Path.of("../0000:04:10." + number));
        }
    }

    int count() throws IOException {
        return Integer.parseInt(Files.readString(card().resolve("sriov_numvfs")).strip());
    }

    void hasNone() throws IOException {
        Files.writeString(card().resolve("sriov_numvfs"), "0\n");
    }

    /** From now on it refuses what has this word in it. */
    void refuses(String word) throws IOException {
        Files.writeString(directory.resolve("refused"), word + "\n");
    }

    /** What it was told, a line each. */
    public List<String> told() throws IOException {
        return Files.readAllLines(directory.resolve("told"));
    }

    /** As the card of {@code hsxe0}. */
    public PhysicalFunctions functions() {
        return new PhysicalFunctions(Map.of("hsxe0", DEVICE), directory, new Ip(new LinuxCommand(Optional.empty(), directory.resolve("card").toString())));
    }
}
