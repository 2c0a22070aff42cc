package org.opennfx.backends.linux;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.opennfx.datastore.host.HostException;

/** The program {@code ip} of iproute2. */
record Ip(LinuxCommand command) {
    static final String SUBSYSTEM = "ip";

    private static final JsonMapper JSON = new JsonMapper();

    /** What there is of something, an object for each. */
    List<JsonNode> show(String... words) throws HostException {
        var line = new ArrayList<>(List.of("ip", "-j"));
        line.addAll(List.of(words));
        try {
            return JSON.readTree(command.run(SUBSYSTEM, line.toArray(String[]::new))).valueStream().toList();
        } catch (JsonProcessingException e) {
            throw new HostException(SUBSYSTEM, words[0] + " show", "unreadable answer: " + e.getOriginalMessage(), e);
        }
    }

    /** Carries lines out until one fails. Those before it stay. */
    void batch(List<String> lines) throws HostException {
        if (!lines.isEmpty()) {
            command.feed(SUBSYSTEM, String.join("\n", lines) + "\n", "ip", "-batch", "-");
        }
    }

    /** Carries out as many lines as can be. What does not work is kept with the failure that led here. */
    void undo(List<String> lines, HostException failure) {
        for (var line : lines) {
            try {
                batch(List.of(line));
            } catch (HostException e) {
                failure.addSuppressed(e);
            }
        }
    }
}
