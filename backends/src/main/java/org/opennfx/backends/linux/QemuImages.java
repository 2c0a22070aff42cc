package org.opennfx.backends.linux;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.opennfx.backends.host.DiskBackup.Progress;
import org.opennfx.backends.model.ImageFormat;
import org.opennfx.datastore.host.HostException;

/** Copies images with {@code qemu-img}, while nobody writes to them. What it writes depends on no other file. */
public record QemuImages(LinuxCommand command) {
    private static final String SUBSYSTEM = "images";
    private static final String PROGRAM = "qemu-img";
    private static final Duration PATIENCE = Duration.ofHours(24);
    private static final Pattern PERCENT = Pattern.compile("\\s*\\((\\d+)\\.\\d+/100%\\)");

    /**
     * Copies an image.
     *
     * @param target a file that is not there yet
     */
    public void convert(Path source, ImageFormat from, Path target, ImageFormat to, Progress progress) throws HostException {
        requireNew(target);
        run(progress, "convert", "-p", "-f", from.toString(), "-O", to.toString(), source.toString(), target.toString());
    }

    /**
     * Writes what an image has otherwise than another one has it, as a qcow2 image.
     *
     * @param base a full copy and the differences upon it
     * @param target a file that is not there yet
     */
    public void difference(List<Path> base, Path image, ImageFormat format, Path target, Progress progress)
            throws HostException {
        requireNew(target);
        var file = target.toString();
        run(_ -> { }, "create", "-q", "-f", "qcow2", "-b", image.toAbsolutePath().toString(), "-F", format.toString(), file);
        run(progress, "rebase", "-p", "-f", "qcow2", "-F", "qcow2", "-b", chain(base), file);
        detach(target);
    }

    /** Makes a qcow2 image forget what it is the difference to. */
    public void detach(Path image) throws HostException {
        run(_ -> { }, "rebase", "-u", "-f", "qcow2", "-b", "", image.toString());
    }

    /** Writes the image that a full copy and the differences upon it stand for. */
    public void merge(List<Path> copies, Path target, ImageFormat format, Progress progress) throws HostException {
        requireNew(target);
        run(progress, "convert", "-p", "-O", format.toString(), chain(copies), target.toString());
    }

    /** The last one backed by those before it; what they may say themselves of backing files does not count. */
    static String chain(List<Path> copies) {
        var below = "null";
        for (var copy : copies) {
            below = "{\"driver\":\"qcow2\",\"file\":{\"driver\":\"file\",\"filename\":\"" + quoted(copy) + "\"},\"backing\":" + below + "}";
        }
        return "json:" + below;
    }

    private static String quoted(Path file) {
        return file.toAbsolutePath().toString().replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static void requireNew(Path target) throws HostException {
        if (Files.exists(target)) {
            throw new HostException(SUBSYSTEM, target.toString(), "the file exists");
        }
    }

    private void run(Progress progress, String... words) throws HostException {
        var line = new String[words.length + 1];
        line[0] = PROGRAM;
        System.arraycopy(words, 0, line, 1, words.length);
        var result = command.attempt(SUBSYSTEM, PATIENCE, percent(progress), line);
        if (result.code() != 0) {
            throw new HostException(SUBSYSTEM, PROGRAM + " " + words[0], result.words());
        }
    }

    private static Consumer<String> percent(Progress progress) {
        return line -> {
            var found = PERCENT.matcher(line);
            if (found.matches()) {
                progress.at(Integer.parseInt(found.group(1)));
            }
        };
    }
}
