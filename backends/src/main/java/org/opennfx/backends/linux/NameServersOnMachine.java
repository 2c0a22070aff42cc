package org.opennfx.backends.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opennfx.backends.host.Setting;
import org.opennfx.backends.linux.FileSetting.Format;

/** Name servers of the machine: by systemd-resolved where it runs, in the file of the resolver otherwise. */
final class NameServersOnMachine {
    private static final String SUBSYSTEM = "resolver";
    private static final String KEYWORD = "nameserver ";

    /** Stands behind each line of the device. */
    private static final String MARK = " # nfx";

    private NameServersOnMachine() {}

    static Setting<List<String>> of(Machine machine) {
        var isOfMachine = machine.resolverFile().equals(Machine.RESOLVER_FILE);
        return isOfMachine && machine.has("run/systemd/resolve/stub-resolv.conf")
                ? new FileSetting<>(SUBSYSTEM, machine.command(), machine.file("etc/systemd/resolved.conf.d/nfx.conf"),
                        new SectionFormat("[Resolve]", "DNS="), List.of("systemctl", "restart", "systemd-resolved"))
                : new FileSetting<>(SUBSYSTEM, machine.command(), machine.root().resolve(machine.resolverFile()),
                        new ResolverFormat(), List.of());
    }

    /** Lines of the device stand before those of others: the first servers are asked first, and only three at all. */
    private record ResolverFormat() implements Format<String> {
        @Override
        public List<String> read(String text) {
            return text.lines().filter(ResolverFormat::isOurs)
                    .map(line -> line.substring(KEYWORD.length(), line.length() - MARK.length())).toList();
        }

        private static boolean isOurs(String line) {
            return line.startsWith(KEYWORD) && line.endsWith(MARK);
        }

        @Override
        public String write(String text, List<String> servers) {
            return Stream.concat(
                            servers.stream().map(server -> KEYWORD + server + MARK),
                            text.lines().filter(line -> !isOurs(line)))
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
        }
    }

    /**
     * A file of its own for one key of a service of systemd.
     *
     * @param section the line above it
     */
    record SectionFormat(String section, String key) implements Format<String> {
        @Override
        public List<String> read(String text) {
            var values = new ArrayList<String>();
            text.lines().filter(line -> line.startsWith(key))
                    .forEach(line -> values.addAll(List.of(line.substring(key.length()).split(" "))));
            return values;
        }

        @Override
        public String write(String text, List<String> values) {
            return values.isEmpty() ? "" : section + "\n" + key + String.join(" ", values) + "\n";
        }
    }
}
