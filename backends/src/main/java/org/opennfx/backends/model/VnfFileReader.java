package org.opennfx.backends.model;

import java.util.ArrayList;
import java.util.List;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.ListEntry;

/** Reads which files a virtual network function is given besides its disks. */
final class VnfFileReader {
    private VnfFileReader() {}

    static List<VnfFile> read(ListEntry vnf, InstancePath path) {
        var files = new ArrayList<VnfFile>();
        vnf.container("config-data", "source")
                .ifPresent(source -> sources(source, NfxPath.below(path, "config-data", "source"), files));
        return files;
    }

    private static void sources(ContainerNode source, InstancePath path, List<VnfFile> files) {
        source.entries("file").forEach(entry -> {
            var file = entry.leaf("name").orElseThrow();
            files.add(new VnfFile(file, VnfFile.Kind.FILE, NfxPath.below(NfxPath.entry(path, "file", file), "name")));
        });
        source.container("directory").flatMap(directory -> directory.leaf("directory-name"))
                .ifPresent(directory -> files.add(new VnfFile(directory, VnfFile.Kind.DIRECTORY,
                        NfxPath.below(path, "directory", "directory-name"))));
        source.container("template").ifPresent(template -> template.entries("template_files").forEach(entry ->
                entry.container("file").flatMap(file -> file.leaf("file-path")).ifPresent(file ->
                        files.add(new VnfFile(file, VnfFile.Kind.FILE, NfxPath.below(NfxPath.entry(
                                NfxPath.below(path, "template"), "template_files", entry.leaf("name").orElseThrow()),
                                "file", "file-path"))))));
    }
}
