package org.opennfx.backends.plan;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.BridgeVlans;
import org.opennfx.backends.model.VlanId;

/** How the configuration calls what the host's objects are made of, where that is not how the classes call it. */
final class ConfigurationWords {
    /** By the names of components. */
    private static final Map<String, String> NODES = Map.ofEntries(
            Map.entry("attachment", "mapping"),
            Map.entry("bus", "bus-type"),
            Map.entry("cache", "driver-cache"),
            Map.entry("configData", "config-data"),
            Map.entry("cpus", "virtual-cpu"),
            Map.entry("emulator", "emulator physical-cpu"),
            Map.entry("file", "file-path"),
            Map.entry("format", "image-type"),
            Map.entry("ioPins", "iothread physical-cpu"),
            Map.entry("ioThreads", "iothread count"),
            Map.entry("kibibytes", "size"),
            Map.entry("mac", "mac-address"),
            Map.entry("nics", "interfaces"),
            Map.entry("pins", "physical-cpu"),
            Map.entry("vlans", "vlan"));

    /** Settings that are there or not: with, and without. */
    private static final Map<String, Map.Entry<String, String>> SWITCHES = Map.of(
            "autostart", Map.entry("autostart", "no-autostart"),
            "enabled", Map.entry("enabled", "disable"),
            "linkUp", Map.entry("link enabled", "link disable"),
            "offloads", Map.entry("offloads enabled", "offloads disable"));

    /** What no configuration says: the object of a difference has its name, and what a port or a disk is made of follows from the rest. */
    private static final Set<String> UNSAID = Set.of("BridgePort.name", "BridgePort.type", "VnfDisk.origin");

    private ConfigurationWords() {}

    static boolean isSaid(Class<?> record, String component) {
        return !UNSAID.contains(record.getSimpleName() + "." + component);
    }

    /** The node that is called otherwise than the component. */
    static Optional<String> node(String component) {
        return Optional.ofNullable(NODES.get(component));
    }

    /** A component that is said by one word or another. */
    static Optional<String> either(String component, Object value) {
        return value instanceof Boolean set
                ? Optional.ofNullable(SWITCHES.get(component)).map(words -> set ? words.getKey() : words.getValue())
                : Optional.empty();
    }

    static String vlans(BridgeVlans vlans) {
        return switch (vlans) {
            case BridgeVlans.Every _ -> "mode trunk, all members";
            case BridgeVlans.Tag(var id) -> "mode access, vlan-id " + id;
            case BridgeVlans.Trunks(var ids, var untagged) -> "mode trunk, vlan-id " + ids + nativeVlan(untagged);
            case BridgeVlans.Isolated _ -> "none";
            case BridgeVlans.Defective _ -> "defective";
        };
    }

    private static String nativeVlan(Optional<VlanId> untagged) {
        return untagged.map(id -> ", native-vlan-id " + id).orElse("");
    }

    static String mapping(Attachment attachment) {
        return switch (attachment) {
            case Attachment.InternalNetwork(_, var address) -> "management internal" + (address.isEmpty() ? "" : ", address " + address);
            case Attachment.HostBridge(var bridge) -> bridge.equals(DomainBlueprint.MANAGEMENT_BRIDGE)
                    ? "management out-of-band"
                    : bridge.isEmpty() ? "nothing that can be configured" : "bridge " + bridge;
            case Attachment.VhostUser _ -> "vlan";
            case Attachment.VirtualFunction(var function, var vlan, var trust, var spoofCheck) ->
                    "interface " + function + " virtual-function" + vlan.map(id -> " vlan-id " + id).orElse("")
                            + (trust ? " trust" : "") + (spoofCheck ? "" : " disable-spoof-check");
            case Attachment.Unconnected _ -> "none";
        };
    }
}
