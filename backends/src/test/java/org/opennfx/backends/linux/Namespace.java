package org.opennfx.backends.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.opennfx.datastore.host.HostException;

/** A network namespace with a host name of its own, for as long as it is open. */
final class Namespace {
    private static final LinuxCommand HERE = new LinuxCommand(Optional.empty());

    private final String name = "nfxsys" + ProcessHandle.current().pid() % 100_000;
    private final Process holder;

    private Namespace() throws IOException, InterruptedException, HostException {
        HERE.run("test", "ip", "netns", "add", name);
        holder = new ProcessBuilder("ip", "netns", "exec", name, "unshare", "--uts", "sleep", "infinity").start();
        var own = Path.of("/proc/" + holder.pid() + "/ns/uts");
        while (Files.readSymbolicLink(own).equals(Files.readSymbolicLink(Path.of("/proc/self/ns/uts")))) {
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
        return new LinuxCommand("nsenter", "--target", Long.toString(holder.pid()), "--uts", "--net");
    }

    String run(String... words) throws HostException {
        return command().run("test", words);
    }

    void close() throws HostException, InterruptedException {
        holder.destroyForcibly().waitFor();
        HERE.run("test", "ip", "netns", "del", name);
    }
}
