package org.opennfx.server.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.backends.files.DevicePath;

/**
 * What {@code scp} of a client runs at the other end, which is no command for people.
 *
 * @param receive whether files come, rather than go
 * @param recursive whether directories do, too
 * @param times whether their times are told
 * @param intoDirectory whether the path has to be a directory
 * @param paths one where files come
 */
record ScpCommand(boolean receive, boolean recursive, boolean times, boolean intoDirectory, List<DevicePath> paths) {
    private static final String NAME = "scp";

    /**
     * Reads a line.
     *
     * @return empty where it is something else
     * @throws org.opennfx.datastore.error.RpcException a path in it cannot be one
     */
    static Optional<ScpCommand> of(String line) {
        var words = ShellWords.of(line);
        if (words.isEmpty() || !words.getFirst().equals(NAME)) {
            return Optional.empty();
        }
        var flags = new StringBuilder();
        var paths = new ArrayList<DevicePath>();
        for (var word : words.subList(1, words.size())) {
            if (paths.isEmpty() && word.startsWith("-")) {
                flags.append(word, 1, word.length());
            } else {
                paths.add(DevicePath.of(word));
            }
        }
        return of(flags.toString(), paths);
    }

    private static Optional<ScpCommand> of(String flags, List<DevicePath> paths) {
        var receive = flags.contains("t");
        var known = receive != flags.contains("f") && !paths.isEmpty() && (!receive || paths.size() == 1);
        return known
                ? Optional.of(new ScpCommand(
                        receive, flags.contains("r"), flags.contains("p"), flags.contains("d"), List.copyOf(paths)))
                : Optional.empty();
    }
}
