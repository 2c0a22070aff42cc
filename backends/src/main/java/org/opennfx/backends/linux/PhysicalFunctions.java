package org.opennfx.backends.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.datastore.host.HostException;

/**
 * The network cards of the machine whose virtual functions go to guests (SR-IOV), by the names of the physical functions on
 * the device. Virtual functions are made where a card has none yet; a card that has some keeps just those, for to change their
 * number takes all of them away.
 */
public final class PhysicalFunctions {
    static final String SUBSYSTEM = "sr-iov";

    private static final String PRESENT = "sriov_numvfs";
    private static final String POSSIBLE = "sriov_totalvfs";

    private final Map<String, String> devices;
    private final Path system;
    private final Ip ip;

    /** @param devices the network devices of the cards */
    public PhysicalFunctions(Map<String, String> devices, LinuxCommand command) {
        this(devices, Path.of("/sys"), new Ip(command));
    }

    /** @param system {@code /sys} */
    PhysicalFunctions(Map<String, String> devices, Path system, Ip ip) {
        this.devices = Map.copyOf(devices);
        this.system = system;
        this.ip = ip;
    }

    /** Whether a physical function is a card of the machine. */
    public boolean contains(String function) {
        return devices.containsKey(function);
    }

    /** The network device of a card. */
    public Optional<String> device(String function) {
        return Optional.ofNullable(devices.get(function));
    }

    /** How many virtual functions each card has, or can be given; those that do not tell are left out. */
    public Map<String, Integer> counts() {
        var counts = new TreeMap<String, Integer>();
        devices.forEach((function, device) -> {
            try {
                counts.put(function, count(device));
            } catch (HostException e) {
                // whoever asks it for one is told
            }
        });
        return counts;
    }

    private int count(String device) throws HostException {
        var present = number(device, PRESENT);
        return present > 0 ? present : Math.min(number(device, POSSIBLE), MachineModel.VIRTUAL_FUNCTIONS);
    }

    /**
     * Sees to it that a card has virtual functions.
     *
     * @throws HostException it has none, and can be given none
     */
    public void provide(String function) throws HostException {
        var device = device(function).orElseThrow();
        if (number(device, PRESENT) == 0) {
            var count = count(device);
            try {
                Files.writeString(card(device).resolve(PRESENT), Integer.toString(count));
            } catch (IOException e) {
                throw new HostException(SUBSYSTEM, device, "it was not given " + count + " virtual functions: " + e.getMessage(), e);
            }
        }
    }

    private Path card(String device) {
        return system.resolve("class/net").resolve(device).resolve("device");
    }

    private int number(String device, String file) throws HostException {
        try {
            return Integer.parseInt(Files.readString(card(device).resolve(file)).strip());
        } catch (IOException | NumberFormatException e) {
            throw new HostException(SUBSYSTEM, device, "it is no network device with virtual functions (SR-IOV)", e);
        }
    }

    /** All virtual functions that there are, by their PCI addresses ({@code 0000:04:10.0}). */
    public Map<String, VirtualFunction> present() throws HostException {
        var present = new TreeMap<String, VirtualFunction>();
        for (var entry : devices.entrySet()) {
            if (Files.exists(card(entry.getValue()).resolve(PRESENT))) {
                addAll(entry.getKey(), entry.getValue(), present);
            }
        }
        return present;
    }

    private void addAll(String function, String device, Map<String, VirtualFunction> present) throws HostException {
        for (var reading : ip.show("link", "show", "dev", device).getFirst().path("vfinfo_list")) {
            var number = reading.path("vf").asInt();
            try {
                var card = Files.readSymbolicLink(card(device).resolve("virtfn" + number)).getFileName().toString();
                present.put(card, new VirtualFunction(function, device, number, VirtualFunction.Settings.read(reading)));
            } catch (IOException e) {
                throw new HostException(SUBSYSTEM, device, "its virtual function " + number + " has no PCI address", e);
            }
        }
    }

    /**
     * Sets a virtual function.
     *
     * @param before as it was read
     * @throws HostException the card refuses one of the settings; they are as they were
     */
    public void set(VirtualFunction before, VirtualFunction.Settings wanted) throws HostException {
        try {
            ip.batch(before.commands(wanted));
        } catch (HostException e) {
            ip.undo(new VirtualFunction(before.physicalFunction(), before.device(), before.number(), wanted)
                    .commands(before.settings()), e);
            throw e;
        }
    }
}
