package org.opennfx.backends.linux;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where on a machine that {@code tools/host-setup} has made ready its daemons and networks are.
 *
 * @param namespace the network namespace that they were made in; empty for the machine itself
 */
public record HostPlaces(Optional<String> namespace) {
    /** The network of libvirt between the device and its virtual machines. */
    public static final String INTERNAL_NETWORK = "nfx-internal";

    /** The bridge of Open vSwitch that is the host-os switch. */
    public static final String HOST_SWITCH = "ovs-sys-br";

    /** The network of libvirt that has made that bridge, unless somebody else has. */
    public static final String OUT_OF_BAND_NETWORK = "nfx-out-of-band";

    /** The Linux bridge to the management port. */
    public static final String OUT_OF_BAND_BRIDGE = "eth0br";

    private static final Path RUN = Path.of("/run");
    private static final Path LIB = Path.of("/var/lib");

    private Path own(String daemon) {
        return deviceDirectory().resolve(daemon);
    }

    /** What of the device lasts until the next start of the machine; those of other devices are beside it. */
    public Path deviceDirectory() {
        return RUN.resolve("nfx").resolve(namespace.orElse("host"));
    }

    /** Where the daemons of Open vSwitch have their sockets. */
    public Path ovsDirectory() {
        return namespace.isPresent() ? own("ovs") : RUN.resolve("openvswitch");
    }

    public Path ovsDatabaseSocket() {
        return ovsDirectory().resolve("db.sock");
    }

    public Path libvirtSocket() {
        return (namespace.isPresent() ? own("libvirt").resolve("run") : RUN.resolve("libvirt")).resolve("libvirt-sock");
    }

    /** The addresses of the cards on the internal network, which its dnsmasq reads. */
    public Path internalAddresses() {
        var libvirt = namespace.isPresent() ? own("libvirt").resolve("lib") : LIB.resolve("libvirt");
        return libvirt.resolve("dnsmasq").resolve(INTERNAL_NETWORK + ".addresses");
    }

    /** Where libvirtd writes down the process of that dnsmasq. */
    public Path internalNetworkProcess() {
        return libvirtSocket().resolveSibling("network").resolve(INTERNAL_NETWORK + ".pid");
    }

    /** Where guests have their files that are no images. */
    public Path guestFiles() {
        return own("guests");
    }

    /** What the hypervisor is connected to by. */
    public String libvirtUri() {
        return "qemu:///system?socket=" + libvirtSocket();
    }

    /** The machine that the device follows the settings of. */
    public Machine machine() {
        return new Machine(command(), Path.of("/"),
                namespace.map(name -> Path.of("etc/netns", name, "resolv.conf")).orElse(Machine.RESOLVER_FILE));
    }

    /** Programs that see the network devices. */
    public LinuxCommand command() {
        return new LinuxCommand(namespace);
    }
}
