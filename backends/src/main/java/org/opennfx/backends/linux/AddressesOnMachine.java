package org.opennfx.backends.linux;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.opennfx.backends.host.Setting;
import org.opennfx.backends.model.IpUnit;
import org.opennfx.backends.model.ManagementInterface;
import org.opennfx.datastore.host.HostException;

/**
 * The management interfaces as network devices of the machine. Addresses that somebody else has given to a device stay, and so
 * does a device whose interface is not configured. Addresses that are to be asked for are left to whom does so on the machine.
 */
final class AddressesOnMachine implements Setting<List<ManagementInterface>> {
    private final Ip ip;
    private final Map<String, String> devices;
    private List<ManagementInterface> last = List.of();

    /** @param devices by the names of the interfaces; those that have none are in force inside the device only */
    AddressesOnMachine(Ip ip, Map<String, String> devices) {
        this.ip = ip;
        this.devices = Map.copyOf(devices);
    }

    @Override
    public synchronized List<ManagementInterface> current() throws HostException {
        var seen = new ArrayList<ManagementInterface>();
        for (var told : last) {
            var device = devices.get(told.name());
            seen.add(device == null ? told : seen(told, device));
        }
        return seen;
    }

    /** What it was told to be, without what the device has not. */
    private ManagementInterface seen(ManagementInterface told, String device) throws HostException {
        var reading = ip.show("address", "show", "dev", device).getFirst();
        var units = told.enabled()
                ? told.units().stream().map(unit -> unit.enabled() ? seen(unit, reading.path("addr_info")) : unit).toList()
                : told.units();
        return new ManagementInterface(told.name(), told.description(), isOn(reading), units);
    }

    private static boolean isOn(JsonNode device) {
        return device.path("flags").valueStream().anyMatch(flag -> flag.asText().equals("UP"));
    }

    private static IpUnit seen(IpUnit unit, JsonNode present) {
        return new IpUnit(
                unit.number(), true,
                unit.inet().map(family -> seen(family, present)), unit.inet6().map(family -> seen(family, present)));
    }

    private static IpUnit.Family seen(IpUnit.Family family, JsonNode present) {
        return new IpUnit.Family(
                family.dhcp(), family.addresses().stream().filter(address -> isAmong(present, address)).toList());
    }

    private static boolean isAmong(JsonNode present, String address) {
        return present.valueStream().anyMatch(each ->
                IpPrefix.same(each.path("local").asText() + "/" + each.path("prefixlen").asInt(), address));
    }

    @Override
    public synchronized void become(List<ManagementInterface> next) throws HostException {
        var lines = lines(last, next);
        try {
            ip.batch(lines);
        } catch (HostException e) {
            ip.undo(lines(next, last), e);
            throw e;
        }
        last = List.copyOf(next);
    }

    private List<String> lines(List<ManagementInterface> before, List<ManagementInterface> after) {
        return devices.entrySet().stream()
                .flatMap(entry -> lines(entry.getValue(), find(before, entry.getKey()), find(after, entry.getKey())))
                .toList();
    }

    private static Optional<ManagementInterface> find(List<ManagementInterface> interfaces, String name) {
        return interfaces.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private static Stream<String> lines(
            String device, Optional<ManagementInterface> before, Optional<ManagementInterface> after) {
        var wanted = addresses(after);
        var gone = new TreeSet<>(addresses(before));
        gone.removeAll(wanted);
        return Stream.of(
                        gone.stream().map(address -> "address del " + address + " dev " + device),
                        after.or(() -> before.filter(each -> !each.enabled())).stream()
                                .map(_ -> "link set dev " + device + (isEnabled(after) ? " up" : " down")),
                        wanted.stream().map(address -> "address replace " + address + " dev " + device))
                .flatMap(each -> each);
    }

    private static boolean isEnabled(Optional<ManagementInterface> management) {
        return management.map(ManagementInterface::enabled).orElse(true);
    }

    /** Those that its device is to have: none while it is switched off. */
    private static Set<String> addresses(Optional<ManagementInterface> management) {
        var addresses = new TreeSet<String>();
        management.filter(ManagementInterface::enabled).stream()
                .flatMap(each -> each.units().stream())
                .filter(IpUnit::enabled)
                .flatMap(unit -> Stream.concat(unit.inet().stream(), unit.inet6().stream()))
                .forEach(family -> addresses.addAll(family.addresses()));
        return addresses;
    }
}
