package org.opennfx.backends.linux;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opennfx.backends.image.Integrity;
import org.opennfx.backends.image.Integrity.ClusterUse;
import org.opennfx.backends.image.Integrity.Clusters;
import org.opennfx.backends.image.Integrity.Damage;
import org.opennfx.backends.image.Integrity.Leaks;
import org.opennfx.backends.image.IntegrityCheck;
import org.opennfx.datastore.host.HostException;

/** Has {@code qemu-img check} look at images. */
public record QemuImageCheck(LinuxCommand command) implements IntegrityCheck {
    private static final String PROGRAM = "qemu-img";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern ERROR = Pattern.compile("ERROR cluster (\\d+) refcount=(\\d+) reference=(\\d+)");
    private static final Pattern LEAK = Pattern.compile("Leaked cluster (\\d+) refcount=(\\d+) reference=(\\d+)");

    private static final int DAMAGED = 2;
    private static final int LEAKING = 3;

    @Override
    public Integrity check(Path image) throws HostException {
        IntegrityCheck.requireContent(image);
        // whoever has written the image would choose what a backing file leads to
        var alone = QemuImages.chain(List.of(image));
        // the guest that has the image open goes on
        var result = command.attempt("images", PATIENCE, PROGRAM, "check", "--force-share", "--output=json", alone);
        return switch (result.code()) {
            case 0, DAMAGED, LEAKING -> integrity(report(result), result.errors());
            default -> throw new HostException("images", PROGRAM, result.words().replace(alone, image.toString()));
        };
    }

    private static JsonNode report(LinuxCommand.Result result) throws HostException {
        try {
            return new ObjectMapper().readTree(result.output());
        } catch (JsonProcessingException e) {
            throw new HostException("images", PROGRAM, result.words(), e);
        }
    }

    private static Integrity integrity(JsonNode report, List<String> lines) {
        return new Integrity(
                new Clusters(number(report, "total-clusters"), number(report, "allocated-clusters"),
                        number(report, "fragmented-clusters"), number(report, "compressed-clusters")),
                number(report, "image-end-offset"),
                new Leaks(number(report, "leaks"), uses(LEAK, lines)),
                new Damage(number(report, "corruptions") + number(report, "check-errors"), uses(ERROR, lines), errors(lines)));
    }

    /** Those that are nought are left out. */
    private static long number(JsonNode report, String name) {
        return report.path(name).asLong();
    }

    private static List<ClusterUse> uses(Pattern pattern, List<String> lines) {
        return lines.stream().map(pattern::matcher)
                .filter(Matcher::matches)
                .limit(Integrity.LISTED)
                .map(found -> new ClusterUse(number(found.group(1)), number(found.group(2)), number(found.group(3))))
                .toList();
    }

    private static long number(String digits) {
        return Long.parseLong(digits);
    }

    private static List<String> errors(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("ERROR") && !ERROR.matcher(line).matches())
                .map(line -> line.substring("ERROR".length()).strip()).limit(Integrity.LISTED).toList();
    }
}
