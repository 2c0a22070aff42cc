package org.opennfx.tools.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.opennfx.datastore.host.HostException;

/** A machine that has the files and the answers of its programs that a test has given it, and root's rights. */
final class Patient {
    private final Path files;
    private final Map<String, String> answers = new HashMap<>();

    Patient(Path files) {
        this.files = files;
        file("proc/self/status", "Name:\tjava\nUid:\t1000\t0\t0\t0");
    }

    static Patient withoutRoot(Path files) {
        return new Patient(files).file("proc/self/status", "Name:\tjava\nUid:\t1000\t1000\t1000\t1000");
    }

    Patient file(String name, String content) {
        try {
            Files.createDirectories(files.resolve(name).getParent());
            Files.writeString(files.resolve(name), content + "\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a command line answers; one that is not named here fails. */
    Patient answer(String line, String answer) {
        answers.put(line, answer);
        return this;
    }

    Machine machine() {
        return new Machine(files, words -> {
            var line = String.join(" ", words);
            if (!answers.containsKey(line)) {
                throw new HostException("test", words[0], words[0] + " is sick");
            }
            return answers.get(line);
        });
    }
}
