package org.opennfx.tools.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.opennfx.backends.linux.BootProbe;
import org.opennfx.backends.linux.HostPlaces;
import org.opennfx.backends.ovs.OvsControl;
import org.opennfx.backends.ovs.OvsDatabase;
import org.opennfx.datastore.host.HostException;

/**
 * Looks whether a machine can carry the device.
 *
 * @param state the directory of the server
 * @param address where it is to listen
 * @param ports what it is to listen on
 */
public record Doctor(HostPlaces places, Path state, InetAddress address, List<Integer> ports) {
    private static final Duration PROBE_PATIENCE = Duration.ofSeconds(10);

    public Doctor {
        ports = List.copyOf(ports);
    }

    /**
     * What all checks see, in the order in which things are to be mended.
     *
     * @throws IOException a connection could not be closed
     */
    public List<Diagnosis> examine() throws IOException {
        var machine = new Machine(Path.of("/"), words -> places.command().run(words[0], words));
        try (var database = new OvsDatabase(places.ovsDatabaseSocket())) {
            return Stream.of(rights(machine), daemons(machine, database), abilities(machine), room())
                    .flatMap(List::stream)
                    .map(Check::look)
                    .toList();
        }
    }

    private static List<Check> rights(Machine machine) {
        return List.of(new RootCheck(machine), new JavaCheck(Runtime.version()), new ProgramsCheck(machine));
    }

    private List<Check> daemons(Machine machine, OvsDatabase database) {
        var control = new OvsControl(places.ovsDirectory());
        return List.of(
                new DaemonCheck(machine, "ovsdb-server", () -> database.version().orElse("version unknown"), setup()),
                new DaemonCheck(machine, "ovs-vswitchd", control::version, setup()),
                new DatapathCheck(database::datapathTypes, setup()),
                new DaemonCheck(machine, "libvirtd", () -> libvirtVersion(machine), setup()),
                new InternalAddressesCheck(machine, HostPlaces.INTERNAL_NETWORK),
                new NetworkCheck(machine, places.libvirtUri(), HostPlaces.INTERNAL_NETWORK, setup()),
                new BridgeCheck(machine, HostPlaces.OUT_OF_BAND_BRIDGE, setup()));
    }

    private List<Check> abilities(Machine machine) {
        return List.of(
                new BridgeFilterCheck(machine),
                new AccelerationCheck(machine, new BootProbe("qemu-system-x86_64", PROBE_PATIENCE)::boots),
                new HugepagesCheck(machine, setup()),
                new VirtualFunctionsCheck(machine),
                new VlanDevicesCheck(machine),
                new ClockCheck(machine));
    }

    private List<Check> room() {
        var checks = new ArrayList<Check>();
        checks.add(new DiskSpaceCheck(() -> Files.getFileStore(existing(state)).getUsableSpace()));
        checks.add(new ImageDirectoryCheck(state.resolve("images")));
        ports.forEach(port -> checks.add(new PortCheck(address, port)));
        return checks;
    }

    private String setup() {
        return "tools/host-setup" + places.namespace().map(name -> " --namespace " + name).orElse("");
    }

    private String libvirtVersion(Machine machine) throws HostException {
        var answer = machine.programs().run("virsh", "-q", "-c", places.libvirtUri(), "version", "--daemon");
        return answer.substring(answer.lastIndexOf(' ') + 1).strip();
    }

    /** The directory, or the nearest one above it that is there already. */
    private static Path existing(Path directory) {
        var path = directory.toAbsolutePath();
        while (!Files.exists(path)) {
            path = path.getParent();
        }
        return path;
    }
}
