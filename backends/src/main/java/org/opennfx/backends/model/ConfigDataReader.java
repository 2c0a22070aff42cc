package org.opennfx.backends.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.ListEntry;

/** Reads what a virtual network function is given for its configuration. */
final class ConfigDataReader {
    private static final String LABEL = "config-data";

    private ConfigDataReader() {}

    /** @param disks whose names the drive cannot have */
    static Optional<ConfigData> read(ListEntry vnf, List<VnfDisk> disks) {
        return vnf.container("config-data", "source").map(source -> {
            var target = vnf.container("config-data", "target");
            var medium = target.flatMap(node -> node.leaf("device-type"))
                    .map(type -> VnfDisk.Medium.valueOf(type.toUpperCase(Locale.ROOT)))
                    .orElse(VnfDisk.Medium.CDROM);
            var device = target.flatMap(node -> node.container("device-name"))
                    .flatMap(name -> name.leaf("target-device-name"));
            return new ConfigData(
                    device.orElseGet(() -> freeDevice(medium, disks)), medium,
                    target.flatMap(node -> node.leaf("device-label")).orElse(LABEL), sources(source));
        });
    }

    private static String freeDevice(VnfDisk.Medium medium, List<VnfDisk> disks) {
        var taken = disks.stream().map(VnfDisk::device).collect(Collectors.toSet());
        return names(medium).filter(name -> !taken.contains(name)).findFirst().orElseThrow();
    }

    /** The first controller's second channel is where machines of this kind have their CD drive. */
    private static Stream<String> names(VnfDisk.Medium medium) {
        return switch (medium) {
            case CDROM -> Stream.concat(Stream.of("hdc"), letters("hd"));
            case DISK -> letters("vd");
            case USB -> letters("sd");
        };
    }

    private static Stream<String> letters(String prefix) {
        return "abcdefghijklmnopqrstuvwxyz".chars().mapToObj(letter -> prefix + (char) letter);
    }

    private static List<ConfigSource> sources(ContainerNode source) {
        var sources = new ArrayList<ConfigSource>();
        source.entries("file").forEach(entry -> sources.add(new ConfigSource.OfFile(entry.leaf("name").orElseThrow())));
        source.container("directory").flatMap(directory -> directory.leaf("directory-name"))
                .ifPresent(directory -> sources.add(new ConfigSource.OfDirectory(directory)));
        source.container("template").ifPresent(template -> template.entries("template_files").forEach(entry ->
                entry.container("file").flatMap(file -> file.leaf("file-path"))
                        .ifPresent(file -> sources.add(template(entry, file)))));
        return sources;
    }

    private static ConfigSource template(ListEntry entry, String file) {
        var parameters = new TreeMap<String, String>();
        entry.entries("parameters").forEach(parameter ->
                parameters.put(parameter.leaf("name").orElseThrow(), parameter.leaf("data").orElse("")));
        return new ConfigSource.OfTemplate(entry.leaf("name").orElseThrow(), file, parameters,
                entry.container("target").flatMap(target -> target.leaf("target-filename")));
    }
}
