package org.opennfx.backends.linux;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.opennfx.datastore.host.HostException;

/** The network devices of the kernel, by {@code ip} of iproute2. */
public final class NetworkDevices {
    private static final String SUBSYSTEM = "ip";
    private static final JsonMapper JSON = new JsonMapper();

    private final LinuxCommand command;

    public NetworkDevices(LinuxCommand command) {
        this.command = command;
    }

    /** The names of all devices. */
    public Set<String> names() throws HostException {
        return names(_ -> true);
    }

    /** The names of those that are switched on, whether there is a link or not. */
    public Set<String> up() throws HostException {
        return names(device -> device.path("flags").valueStream().anyMatch(flag -> flag.asText().equals("UP")));
    }

    private Set<String> names(Predicate<JsonNode> wanted) throws HostException {
        try {
            return JSON.readTree(command.run(SUBSYSTEM, "ip", "-j", "link", "show"))
                    .valueStream()
                    .filter(wanted)
                    .map((JsonNode device) -> device.path("ifname").asText())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (JsonProcessingException e) {
            throw new HostException(SUBSYSTEM, "link show", "unreadable answer: " + e.getOriginalMessage(), e);
        }
    }

    /** Makes cables and switches both ends on. The ends leave sums to be computed to nobody: a switch in user space does not. */
    public void addCables(Map<String, String> ends) throws HostException {
        var lines = new StringBuilder();
        ends.forEach((end, other) -> lines.append("link add name %s type veth peer name %s\nlink set dev %s up\nlink set dev %s up\n"
                .formatted(end, other, end, other)));
        batch(lines.toString());
        for (var cable : ends.entrySet()) {
            command.run(SUBSYSTEM, "ethtool", "-K", cable.getKey(), "tx", "off");
            command.run(SUBSYSTEM, "ethtool", "-K", cable.getValue(), "tx", "off");
        }
    }

    /** Switches devices on or off. */
    public void switchOn(Map<String, Boolean> devices) throws HostException {
        batch(devices.entrySet().stream()
                .map(device -> "link set dev " + device.getKey() + (device.getValue() ? " up" : " down"))
                .collect(Collectors.joining("\n")));
    }

    /** Makes tap devices that last until they are removed, whether a guest holds them or not, and switches them on. */
    public void addTaps(Collection<String> names) throws HostException {
        for (var name : names) {
            command.run(SUBSYSTEM, "ip", "tuntap", "add", "dev", name, "mode", "tap");
        }
        batch(names.stream().map(name -> "link set dev " + name + " up").collect(Collectors.joining("\n")));
    }

    /** Removes devices. */
    public void remove(Collection<String> names) throws HostException {
        batch(names.stream().map(name -> "link del dev " + name).collect(Collectors.joining("\n")));
    }

    private void batch(String lines) throws HostException {
        if (!lines.isEmpty()) {
            command.feed(SUBSYSTEM, lines + "\n", "ip", "-batch", "-");
        }
    }
}
