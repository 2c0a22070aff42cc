package org.opennfx.backends.ovs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.opennfx.backends.linux.LinuxCommand;
import org.opennfx.backends.linux.NetworkDevices;
import org.opennfx.backends.lldp.LldpAgent;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.datastore.host.HostException;

/** An Open vSwitch of its own in a network namespace of its own, for as long as it is open. */
public final class OvsLab {
    private static final Path SCHEMA = Path.of("/usr/share/openvswitch/vswitch.ovsschema");
    private static final Path ETHTOOL = Path.of("/usr/sbin/ethtool");
    private static final String VSWITCHD = "/usr/lib/openvswitch-switch/ovs-vswitchd";

    private final Path directory;
    private final OvsDatabase database;
    private final String namespace = "nfx" + ProcessHandle.current().pid() % 100_000;
    private final LinuxCommand here = new LinuxCommand(Optional.empty());
    private final LinuxCommand inside = new LinuxCommand(Optional.of(namespace));
    private final List<Process> daemons = new ArrayList<>();
    private final List<String> hosts = new ArrayList<>();

    private OvsLab(Path directory) {
        this.directory = directory;
        this.database = new OvsDatabase(directory.resolve("db.sock"), Duration.ofSeconds(2));
    }

    /** Whether this machine can have one: it takes root and the packages. */
    public static boolean possible() {
        return "root".equals(System.getProperty("user.name")) && Files.exists(SCHEMA) && Files.exists(ETHTOOL);
    }

    public static OvsLab open(Path directory) throws HostException, IOException, InterruptedException {
        var lab = new OvsLab(directory);
        lab.here.run("lab", "ip", "netns", "add", lab.namespace);
        lab.here.run("lab", "ovsdb-tool", "create", lab.path("conf.db"), SCHEMA.toString());
        lab.startDatabase();
        lab.here.run("lab", "ovs-vsctl", "--db=unix:" + lab.path("db.sock"), "--no-wait", "init");
        lab.startSwitch();
        return lab;
    }

    public void startDatabase() throws IOException, InterruptedException {
        start("db.sock", "ovsdb-server", path("conf.db"), "--remote=punix:" + path("db.sock"),
                "--unixctl=" + path("ovsdb.ctl"), "--pidfile=" + path("ovsdb.pid"), "--log-file=" + path("ovsdb.log"));
    }

    public void startSwitch() throws IOException, InterruptedException {
        start("ovs-vswitchd.pid", "ip", "netns", "exec", namespace, VSWITCHD, "unix:" + path("db.sock"),
                "--pidfile", "--log-file=" + path("vswitchd.log"));
        await("ovs-vswitchd." + daemons.getLast().pid() + ".ctl");
    }

    /** @param sign the file that is there once the daemon answers */
    private void start(String sign, String... words) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(words).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("out.log").toFile()));
        for (var name : List.of("OVS_RUNDIR", "OVS_DBDIR", "OVS_LOGDIR", "OVS_SYSCONFDIR")) {
            builder.environment().put(name, directory.toString());
        }
        Files.deleteIfExists(directory.resolve(sign));
        daemons.add(builder.start());
        await(sign);
    }

    /** Waits for a file of the daemon that was started last. */
    private void await(String sign) throws IOException, InterruptedException {
        while (!Files.exists(directory.resolve(sign))) {
            if (!daemons.getLast().isAlive()) {
                throw new IOException("no " + sign + ": " + Files.readString(directory.resolve("out.log")));
            }
            Thread.sleep(20);
        }
    }

    /** Takes a daemon away at once, as a crash does. */
    public void kill(String pidFile) throws IOException {
        var pid = Long.parseLong(Files.readString(directory.resolve(pidFile)).strip());
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        ProcessHandle.of(pid).ifPresent(daemon -> daemon.onExit().join());
    }

    private String path(String file) {
        return directory.resolve(file).toString();
    }

    /** One for all who ask; it waits for the switch no longer than 2 s. */
    public OvsDatabase database() {
        return database;
    }

    public Path databaseSocket() {
        return directory.resolve("db.sock");
    }

    public OvsControl control() {
        return new OvsControl(directory);
    }

    public NetworkDevices devices() {
        return new NetworkDevices(inside);
    }

    /** Tells and hears neighbours through these devices, by the names of the ports that they are. */
    public LldpAgent lldp(Map<String, String> ports, String systemName, MacAddress chassis) throws HostException {
        var identity = new LldpAgent.Identity() {
            @Override
            public MacAddress chassis() {
                return chassis;
            }

            @Override
            public String systemName() {
                return systemName;
            }
        };
        return LldpAgent.start(Optional.of(namespace), devices(), ports, identity, Clock.systemUTC());
    }

    /** Another implementation of LLDP, on a network device. */
    void startLldpd(String device) throws IOException, InterruptedException {
        // it reaches its socket as a user of its own
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        start("lldpd.sock", "ip", "netns", "exec", namespace, "lldpd", "-d", "-u", path("lldpd.sock"), "-I", device);
    }

    /** What that implementation answers. */
    String lldpcli(String... words) throws HostException {
        var line = new ArrayList<>(List.of("lldpcli", "-u", path("lldpd.sock")));
        line.addAll(List.of(words));
        return run(line.toArray(String[]::new));
    }

    /** Runs a program beside the switch. */
    public String run(String... words) throws HostException {
        return inside.run("lab", words);
    }

    /** Puts a network device into a network namespace of its own, which is a host with this address. */
    public void host(String name, String device, String address) throws HostException {
        var host = new LinuxCommand(Optional.of(namespace + name));
        here.run("lab", "ip", "netns", "add", namespace + name);
        hosts.add(namespace + name);
        run("ip", "link", "set", "dev", device, "netns", namespace + name);
        host.run("lab", "ip", "link", "set", "dev", device, "up");
        host.run("lab", "ip", "addr", "add", address, "dev", device);
    }

    /**
     * Floods the network of a host with as many broadcasts of 1442 octets: so large that a limit is far below them, however slowly they come on
     * a busy machine.
     */
    public void flood(String name, String address, int count) throws HostException {
        // nobody answers, which ping takes for a failure
        new LinuxCommand(Optional.of(namespace + name)).run(
                "lab", "sh", "-c", "ping -b -q -i 0.002 -W 0.1 -s 1400 -c " + count + " " + address + " || true");
    }

    /** How many packets the device of a host has received. */
    public long received(String name, String device) throws HostException {
        var answer = new LinuxCommand(Optional.of(namespace + name)).run(
                "lab", "ip", "netns", "exec", namespace + name, "cat", "/sys/class/net/" + device + "/statistics/rx_packets");
        return Long.parseLong(answer.strip());
    }

    /** Whether one of three pings from a host is answered. */
    public boolean reaches(String name, String address) {
        try {
            new LinuxCommand(Optional.of(namespace + name)).run("lab", "ping", "-c3", "-i0.2", "-W1", "-q", address);
            return true;
        } catch (HostException e) {
            return false;
        }
    }

    /** What another user of a bridge does with {@code ovs-ofctl}. */
    String ofctl(String command, String bridge, String... words) throws HostException {
        var line = new ArrayList<>(List.of("ovs-ofctl", "-O", "OpenFlow13", command, "unix:" + path(bridge + ".mgmt")));
        line.addAll(List.of(words));
        return here.run("lab", line.toArray(String[]::new));
    }

    /** What another user of the switch does with {@code ovs-vsctl}. */
    public String vsctl(String... words) throws HostException {
        var line = new ArrayList<>(List.of("ovs-vsctl", "--db=unix:" + path("db.sock"), "--timeout=10"));
        line.addAll(List.of(words));
        return here.run("lab", line.toArray(String[]::new));
    }

    /** Ends the daemons, and takes away the namespaces. */
    public void close() throws HostException, IOException, InterruptedException {
        database.close();
        for (var daemon : daemons.reversed()) {
            daemon.destroy();
            if (!daemon.waitFor(10, TimeUnit.SECONDS)) {
                daemon.destroyForcibly().waitFor();
            }
        }
        for (var host : hosts) {
            here.run("lab", "ip", "netns", "del", host);
        }
        here.run("lab", "ip", "netns", "del", namespace);
    }
}
