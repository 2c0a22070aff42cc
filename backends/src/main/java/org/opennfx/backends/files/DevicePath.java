package org.opennfx.backends.files;

import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Stream;
import org.opennfx.backends.image.FileName;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;

/** A path of the device from its root on, without {@code .} and {@code ..}. */
public record DevicePath(List<String> steps) {
    /** Where clients are at home. */
    public static final DevicePath HOME = of(ImageStore.CLIENT_PATH);

    private static final int LONGEST = 4096;

    public DevicePath {
        steps = List.copyOf(steps);
    }

    /**
     * Reads what a client gives; one that does not begin at the root begins at home, as {@code ~} does.
     *
     * @throws RpcException it cannot be the name of a file
     */
    public static DevicePath of(String given) {
        if (given.length() > LONGEST || !FileName.isPlain(given)) {
            throw RpcError.application(ErrorTag.INVALID_VALUE, FileName.printable(given) + ": not a name of a file")
                    .asException();
        }
        var relative = given.equals("~") || given.startsWith("~/") ? given.substring(1) : given;
        var absolute = given.startsWith("/") ? given : ImageStore.CLIENT_PATH + "/" + relative;
        return new DevicePath(walk(absolute));
    }

    private static List<String> walk(String absolute) {
        var steps = new ArrayDeque<String>();
        for (var step : absolute.split("/", -1)) {
            switch (step) {
                case "", "." -> { }
                case ".." -> steps.pollLast();
                default -> steps.add(step);
            }
        }
        return List.copyOf(steps);
    }

    /** The last step; nothing for the root. */
    public String name() {
        return steps.isEmpty() ? "" : steps.getLast();
    }

    /** That of something in this directory. */
    public DevicePath resolve(String name) {
        return new DevicePath(Stream.concat(steps.stream(), Stream.of(name)).toList());
    }

    /** That of the directory; the root is its own. */
    public DevicePath parent() {
        return steps.isEmpty() ? this : new DevicePath(steps.subList(0, steps.size() - 1));
    }

    /** Whether the other one is this one or below it. */
    boolean leadsTo(DevicePath other) {
        return other.steps.size() >= steps.size() && other.steps.subList(0, steps.size()).equals(steps);
    }

    /** As clients write it. */
    @Override
    public String toString() {
        return "/" + String.join("/", steps);
    }
}
