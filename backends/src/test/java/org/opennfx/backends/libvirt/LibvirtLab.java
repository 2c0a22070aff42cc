package org.opennfx.backends.libvirt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opennfx.backends.linux.HostPlaces;
import org.opennfx.backends.linux.LinuxCommand;
import org.opennfx.backends.linux.NetworkDevices;
import org.opennfx.datastore.host.HostException;

/** A libvirt and an Open vSwitch of its own, as {@code tools/host-setup} makes them, in a network namespace of its own. */
public final class LibvirtLab implements AutoCloseable {
    private static final Path TOOLS = Path.of("..", "tools");
    private static final String NAMESPACE = "nfxlab" + ProcessHandle.current().pid() % 100_000;

    /** The outer ends of the ports of the front, and what guests are plugged into. */
    private static final Pattern CABLE = Pattern.compile("fp-.*|.*_eth\\d+");

    private final HostPlaces places = new HostPlaces(Optional.of(NAMESPACE));
    private final LinuxCommand here = new LinuxCommand(Optional.empty());
    private final Path guestImage;

    private LibvirtLab(Path guestImage) {
        this.guestImage = guestImage;
    }

    /** Whether this machine can have one: it takes root, the packages of host-setup, and those of guest-image. */
    public static boolean possible() {
        return "root".equals(System.getProperty("user.name"))
                && Stream.of("/usr/sbin/libvirtd", "/usr/bin/qemu-system-x86_64", "/usr/sbin/dnsmasq", "/usr/bin/syslinux",
                                "/usr/lib/openvswitch-switch/ovs-vswitchd", "/usr/sbin/ethtool", "/usr/bin/mcopy")
                        .allMatch(program -> Files.exists(Path.of(program)));
    }

    static LibvirtLab open() throws IOException {
        var lab = new LibvirtLab(Path.of(run("guest-image").strip()));
        lab.startDaemons();
        return lab;
    }

    /**
     * Starts those that do not run.
     *
     * @param options of {@code tools/host-setup}
     */
    public void startDaemons(String... options) throws IOException {
        run("host-setup", Stream.concat(Stream.of("--namespace", NAMESPACE), Stream.of(options)).toArray(String[]::new));
    }

    private static String run(String tool, String... words) throws IOException {
        var line = Stream.concat(Stream.of(TOOLS.resolve(tool).toString()), Stream.of(words)).toList();
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        var output = process.inputReader().readAllAsString();
        // its output has ended, and so does it
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(tool + ": " + output);
        }
        return output;
    }

    public HostPlaces places() {
        return places;
    }

    /** The disk of a small guest, to be copied. */
    public Path guestImage() {
        return guestImage;
    }

    /** What another user of libvirt does. */
    public String virsh(String... words) throws HostException {
        var line = Stream.concat(Stream.of("virsh", "-q", "-c", places.libvirtUri()), Stream.of(words));
        return here.run("lab", line.toArray(String[]::new));
    }

    /** Programs outside of the lab. */
    public LinuxCommand here() {
        return here;
    }

    /** What another user of Open vSwitch does. */
    public String vsctl(String... words) throws HostException {
        var line = Stream.concat(Stream.of("ovs-vsctl", "--timeout=10", "--db=unix:" + places.ovsDatabaseSocket()), Stream.of(words));
        return here.run("lab", line.toArray(String[]::new));
    }

    /** Takes all guests away, whoever's they are. */
    public void clear() throws HostException {
        for (var name : virsh("list", "--name").lines().filter(line -> !line.isBlank()).toList()) {
            virsh("destroy", name);
        }
        for (var name : virsh("list", "--all", "--name").lines().filter(line -> !line.isBlank()).toList()) {
            virsh("undefine", name);
        }
    }

    /**
     * Takes a daemon away at once, as a crash does.
     *
     * @param name {@code libvirtd}, {@code ovsdb-server} or {@code ovs-vswitchd}
     */
    public void kill(String name) throws IOException, InterruptedException {
        var file = Path.of("/run/nfx", NAMESPACE, "by-hand", name);
        var daemon = ProcessHandle.of(Long.parseLong(Files.readString(file).strip())).orElseThrow();
        daemon.destroyForcibly();
        for (var tries = 0; daemon.isAlive() && tries < TimeUnit.SECONDS.toMillis(10) / 20; tries++) {
            Thread.sleep(20);
        }
    }

    /** Takes away what tests have left: guests, switches, and the network devices between them. */
    void reset() throws HostException, IOException {
        startDaemons();
        clear();
        for (var bridge : vsctl("list-br").lines().toList()) {
            vsctl("del-br", bridge);
        }
        for (var device : new NetworkDevices(places.command()).names()) {
            if (CABLE.matcher(device).matches()) {
                places.command().run("lab", "ip", "link", "del", "dev", device);
            }
        }
    }

    @Override
    public void close() throws HostException, IOException {
        clear();
        run("host-setup", "--stop", "--namespace", NAMESPACE);
    }
}
