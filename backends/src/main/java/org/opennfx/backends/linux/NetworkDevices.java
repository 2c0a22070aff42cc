package org.opennfx.backends.linux;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opennfx.datastore.host.HostException;

/** The network devices of the kernel: read by netlink, made and changed by {@code ip} of iproute2, but for taps. */
public final class NetworkDevices {
    private final LinuxCommand command;
    private final Ip ip;

    public NetworkDevices(LinuxCommand command) {
        this.command = command;
        this.ip = new Ip(command);
    }

    /** The names of all devices. */
    public Set<String> names() throws HostException {
        return readings().keySet();
    }

    /** The names of those that are switched on, whether there is a link or not. */
    public Set<String> up() throws HostException {
        return readings().entrySet().stream()
                .filter(device -> device.getValue().on())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether each device is switched on, by its name. */
    public Map<String, Boolean> switchedOn() throws HostException {
        return readings().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, device -> device.getValue().on()));
    }

    /** The numbers of all devices in the kernel, by their names. */
    public Map<String, Integer> numbers() throws HostException {
        return readings().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, device -> device.getValue().number()));
    }

    /** What is noted at each device, by its name; empty where nothing is. */
    public Map<String, String> aliases() throws HostException {
        return readings().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, device -> device.getValue().alias()));
    }

    /** How each device leads somewhere, by its name. */
    public Map<String, NetworkLink> links() throws HostException {
        var readings = readings();
        var names = new HashMap<Integer, String>();
        readings.forEach((name, reading) -> names.put(reading.number(), name));
        return readings.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, device -> new NetworkLink(
                device.getValue().on(), device.getValue().up(), device.getValue().master().map(names::get), device.getValue().counters())));
    }

    /** The addresses of a device, those of IPv4. */
    public Set<InetAddress> addresses(String device) throws HostException {
        return command.namespace().call(Ip.SUBSYSTEM, () -> {
            try {
                return Optional.ofNullable(NetworkInterface.getByName(device)).stream()
                        .flatMap(NetworkInterface::inetAddresses)
                        .collect(Collectors.toUnmodifiableSet());
            } catch (SocketException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Switches a device on, and gives it an address, such as {@code 192.0.2.1/24}, unless it has it. */
    public void address(String device, String address) throws HostException {
        ip.batch(List.of("link set dev " + device + " up", "address replace " + address + " dev " + device));
    }

    /** All devices as they are now, by their names. */
    Map<String, LinkReading> readings() throws HostException {
        return new RouteSocket(command.namespace()).links();
    }

    /** Makes cables, whose ends are yet to be {@linkplain #readyEnds made ready}. */
    public void addCables(Map<String, String> ends) throws HostException {
        ip.batch(ends.entrySet().stream()
                .map(cable -> "link add name %s type veth peer name %s".formatted(cable.getKey(), cable.getValue()))
                .toList());
    }

    /** Switches ends of cables on; they leave sums to be computed to nobody: a switch in user space does not. */
    public void readyEnds(Collection<String> ends) throws HostException {
        switchOn(ends.stream().collect(Collectors.toMap(Function.identity(), _ -> true)));
        for (var end : ends) {
            command.run(Ip.SUBSYSTEM, "ethtool", "-K", end, "tx", "off");
        }
    }

    /** Switches devices on or off. */
    public void switchOn(Map<String, Boolean> devices) throws HostException {
        ip.batch(devices.entrySet().stream()
                .map(device -> "link set dev " + device.getKey() + (device.getValue() ? " up" : " down"))
                .toList());
    }

    /**
     * Makes tap devices that last until they are removed, whether a guest holds them or not, and switches them on.
     *
     * @param aliases what to note at each, by its name: never is there a device of them without its note
     */
    public void addTaps(Map<String, String> aliases) throws HostException {
        new Taps(command.namespace()).make(aliases);
    }

    /** Makes devices ports of a bridge of the kernel. */
    public void join(String bridge, Collection<String> names) throws HostException {
        ip.batch(names.stream().map(name -> "link set dev " + name + " master " + bridge).toList());
    }

    /** Removes devices. */
    public void remove(Collection<String> names) throws HostException {
        ip.batch(names.stream().map(name -> "link del dev " + name).toList());
    }
}
