package org.opennfx.backends.libvirt;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is taken from the libvirt domain file of a virtual machine ({@code init-descriptor}): how its hardware looks. Name, UUID,
 * processors, memory, interfaces and disks are the configuration's, or have been checked by it; whatever else a file of libvirt
 * can say, such as arguments for the emulator or directories of the host, is none of a guest's business and left out.
 *
 * @param domain the root of the file, where the machine has one
 */
record DescriptorParts(Optional<XmlNode> domain) {
    static final DescriptorParts NONE = new DescriptorParts(Optional.empty());

    private static final Set<String> DEVICES = Set.of("controller", "video", "watchdog", "memballoon");

    /** What of {@code os} does not name a file of the host. */
    private static final Set<String> BOOTING = Set.of("type", "boot", "bootmenu", "bios");

    /** Writes the part of this name, or what {@code otherwise} does where there is none. */
    void orElse(String name, Consumer<XmlOutput> otherwise, XmlOutput out) {
        var part = part(name);
        if (part.isPresent()) {
            part.get().write(out);
        } else {
            out.element(name, otherwise);
        }
    }

    void copy(String name, XmlOutput out) {
        part(name).ifPresent(part -> part.write(out));
    }

    private Optional<XmlNode> part(String name) {
        return domain.flatMap(root -> root.find(name))
                .map(part -> name.equals("os") ? part.withChildren(only(part, BOOTING)) : part);
    }

    void copyDevices(XmlOutput devices) {
        domain.flatMap(root -> root.find("devices")).ifPresent(part ->
                only(part, DEVICES).forEach(device -> harmless(device).write(devices)));
    }

    /** A watchdog may have the memory of its guest written to the host, again and again: it resets the guest instead. */
    private static XmlNode harmless(XmlNode device) {
        return device.name().equals("watchdog") && device.says("action", "dump") ? device.without("action") : device;
    }

    private static List<XmlNode> only(XmlNode parent, Set<String> names) {
        return parent.children().stream().filter(child -> names.contains(child.name())).toList();
    }
}
