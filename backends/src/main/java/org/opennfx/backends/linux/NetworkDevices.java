package org.opennfx.backends.linux;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.opennfx.backends.host.Counters;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.datastore.host.HostException;

/** The network devices of the kernel, by {@code ip} of iproute2. */
public final class NetworkDevices {
    private final LinuxCommand command;
    private final Ip ip;

    public NetworkDevices(LinuxCommand command) {
        this.command = command;
        this.ip = new Ip(command);
    }

    /** The names of all devices. */
    public Set<String> names() throws HostException {
        return names(_ -> true);
    }

    /** The names of those that are switched on, whether there is a link or not. */
    public Set<String> up() throws HostException {
        return names(NetworkDevices::isOn);
    }

    private Set<String> names(Predicate<JsonNode> wanted) throws HostException {
        return ip.show("link", "show").stream()
                .filter(wanted)
                .map((JsonNode device) -> device.path("ifname").asText())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The numbers of all devices in the kernel, by their names. */
    public Map<String, Integer> numbers() throws HostException {
        return ip.show("link", "show").stream()
                .collect(Collectors.toMap(device -> device.path("ifname").asText(), device -> device.path("ifindex").asInt()));
    }

    static boolean isOn(JsonNode device) {
        return hasFlag(device, "UP");
    }

    private static boolean hasFlag(JsonNode device, String name) {
        return device.path("flags").valueStream().anyMatch(flag -> flag.asText().equals(name));
    }

    /** All devices as they are now, by their names. */
    Map<String, LinkReading> readings() throws HostException {
        return ip.show("-s", "link", "show").stream()
                .filter(device -> device.path("link_type").asText().equals("ether"))
                .collect(Collectors.toMap(device -> device.path("ifname").asText(), NetworkDevices::reading));
    }

    private static LinkReading reading(JsonNode device) {
        return new LinkReading(
                MacAddress.parse(device.path("address").asText()),
                isOn(device),
                isOn(device) && hasFlag(device, "LOWER_UP"),
                counters(device.path("stats64").path("rx"), device.path("stats64").path("tx")));
    }

    private static Counters counters(JsonNode received, JsonNode sent) {
        return new Counters(
                received.path("bytes").asLong(), received.path("packets").asLong(),
                received.path("errors").asLong(), received.path("dropped").asLong(),
                sent.path("bytes").asLong(), sent.path("packets").asLong(),
                sent.path("errors").asLong(), sent.path("dropped").asLong());
    }

    /** Makes cables and switches both ends on. The ends leave sums to be computed to nobody: a switch in user space does not. */
    public void addCables(Map<String, String> ends) throws HostException {
        var lines = new ArrayList<String>();
        ends.forEach((end, other) -> lines.addAll(List.of(
                "link add name %s type veth peer name %s".formatted(end, other),
                "link set dev " + end + " up",
                "link set dev " + other + " up")));
        ip.batch(lines);
        for (var cable : ends.entrySet()) {
            command.run(Ip.SUBSYSTEM, "ethtool", "-K", cable.getKey(), "tx", "off");
            command.run(Ip.SUBSYSTEM, "ethtool", "-K", cable.getValue(), "tx", "off");
        }
    }

    /** Switches devices on or off. */
    public void switchOn(Map<String, Boolean> devices) throws HostException {
        ip.batch(devices.entrySet().stream()
                .map(device -> "link set dev " + device.getKey() + (device.getValue() ? " up" : " down"))
                .toList());
    }

    /** Makes tap devices that last until they are removed, whether a guest holds them or not, and switches them on. */
    public void addTaps(Collection<String> names) throws HostException {
        for (var name : names) {
            command.run(Ip.SUBSYSTEM, "ip", "tuntap", "add", "dev", name, "mode", "tap");
        }
        ip.batch(names.stream().map(name -> "link set dev " + name + " up").toList());
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
