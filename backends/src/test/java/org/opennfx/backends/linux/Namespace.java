package org.opennfx.backends.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.host.HostException;

/** A network namespace with a host name, settings and users of its own, for as long as it is open. */
final class Namespace {
    private static final LinuxCommand HERE = new LinuxCommand(Optional.empty());

    private final String name = "nfxsys" + ProcessHandle.current().pid() % 100_000;

    /** What it writes below these directories does not reach the machine that it is on. */
    private static final String OWN_FILES = """
            mount --make-rprivate / && mount -t tmpfs own /mnt && cp -a /etc /mnt && mkdir /mnt/home &&
            mount --bind /mnt/home /home && mount --bind /mnt/etc /etc && mount -t tmpfs own /run && touch /run/ready &&
            exec sleep infinity""";

    private final Process holder;

    private Namespace() throws IOException, InterruptedException, HostException {
        HERE.run("test", "ip", "netns", "add", name);
        holder = new ProcessBuilder("ip", "netns", "exec", name, "unshare", "--uts", "sh", "-c", OWN_FILES).start();
        while (!Files.exists(root().resolve("run/ready"))) {
            if (!holder.isAlive()) {
                throw new IOException("no files of its own: " + holder.errorReader().readAllAsString());
            }
            Thread.sleep(5);
        }
    }

    /** Whether this machine can have one. */
    static boolean possible() {
        return "root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/usr/bin/nsenter"));
    }

    static Namespace open() throws IOException, InterruptedException, HostException {
        var namespace = new Namespace();
        namespace.command().run("test", "ip", "link", "set", "dev", "lo", "up");
        return namespace;
    }

    LinuxCommand command() {
        return new LinuxCommand(Optional.of(name), "nsenter", "--target", Long.toString(holder.pid()), "--uts", "--net", "--mount");
    }

    /** The files of the machine, as its programs see them. */
    Path root() {
        return Path.of("/proc/" + holder.pid() + "/root");
    }

    Machine machine() {
        return new Machine(command(), root(), Machine.RESOLVER_FILE);
    }

    String run(String... words) throws HostException {
        return command().run("test", words);
    }

    /** A program that goes on. */
    Process start(String... words) throws IOException {
        var line = new ArrayList<>(List.of("nsenter", "--target", Long.toString(holder.pid()), "--uts", "--net", "--mount"));
        line.addAll(List.of(words));
        return new ProcessBuilder(line).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    void close() throws HostException, InterruptedException {
        holder.destroyForcibly().waitFor();
        HERE.run("test", "ip", "netns", "del", name);
    }
}
