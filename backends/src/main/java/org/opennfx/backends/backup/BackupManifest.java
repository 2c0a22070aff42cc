package org.opennfx.backends.backup;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opennfx.backends.model.ImageFormat;

/** What is known of a backup, as lines that a person can read: a name, a colon, a value. */
final class BackupManifest {
    private static final String SEPARATOR = ": ";

    /** As the model has them: what it could not tell would keep it from telling anything. */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,255}");

    private static final Pattern DEVICE = Pattern.compile("[hsv]d[a-z]");
    private static final Pattern CHECKSUM = Pattern.compile("[0-9a-f]{64}");

    private BackupManifest() {}

    static List<String> format(Backup backup) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", backup.id());
        fields.put("vnf", backup.vnf());
        fields.put("device", backup.device());
        fields.put("format", backup.format());
        backup.base().ifPresent(base -> fields.put("base", base));
        backup.schedule().ifPresent(schedule -> fields.put("schedule", schedule));
        fields.put("time", backup.time());
        fields.put("disk-size", backup.diskSize());
        fields.put("size", backup.size());
        fields.put("sha-256", backup.checksum());
        return fields.entrySet().stream().map(field -> field.getKey() + SEPARATOR + field.getValue()).toList();
    }

    /** @throws IllegalArgumentException the lines are no manifest */
    static Backup parse(List<String> lines) {
        var fields = new LinkedHashMap<String, String>();
        for (var line : lines) {
            var parts = line.split(SEPARATOR, 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException("no value: " + line);
            }
            fields.put(parts[0], parts[1]);
        }
        return new Backup(
                field(fields, "id", NAME),
                field(fields, "vnf", NAME),
                field(fields, "device", DEVICE),
                ImageFormat.parse(field(fields, "format")),
                Optional.ofNullable(fields.get("base")),
                Optional.ofNullable(fields.get("schedule")),
                time(field(fields, "time")),
                size(field(fields, "disk-size")),
                size(field(fields, "size")),
                field(fields, "sha-256", CHECKSUM));
    }

    private static long size(String text) {
        var size = Long.parseLong(text);
        if (size < 0) {
            throw new IllegalArgumentException("no size: " + text);
        }
        return size;
    }

    private static String field(Map<String, String> fields, String name, Pattern form) {
        var value = field(fields, name);
        if (!form.matcher(value).matches()) {
            throw new IllegalArgumentException(name + " cannot be " + value);
        }
        return value;
    }

    private static String field(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name))
                .orElseThrow(() -> new IllegalArgumentException("there is no " + name));
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
