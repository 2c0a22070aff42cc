package org.opennfx.backends.libvirt;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opennfx.backends.linux.HostPlaces;
import org.opennfx.backends.model.PageSize;
import org.opennfx.datastore.file.WholeFile;
import org.opennfx.datastore.host.HostException;

/**
 * Which device wants how many of the huge pages of a machine: the kernel has one pool for all. A device notes its part in a file
 * beside those of the others, for as long as the kernel keeps the pages: until the machine is started again.
 *
 * @param directory of the devices of the machine, one directory for each
 * @param device the name of this one's
 */
record HugepageClaims(Path directory, String device) {
    private static final String FILE = "hugepages";

    static HugepageClaims of(HostPlaces places) {
        return new HugepageClaims(places.deviceDirectory().getParent(), String.valueOf(places.deviceDirectory().getFileName()));
    }

    /**
     * The part of a device.
     *
     * @param added how many it had the kernel set aside, and may give back
     */
    record Claim(long wanted, long added) {
        static final Claim NONE = new Claim(0, 0);
    }

    /** What changes the pages of the machine. */
    @FunctionalInterface
    interface Change {
        void run() throws IOException, HostException;
    }

    /** Does something while no other device of the machine does. For one thread at a time. */
    void alone(Change change) throws IOException, HostException {
        Files.createDirectories(file().getParent());
        var lock = directory.resolve(FILE + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE); var _ = channel.lock()) {
            change.run();
        }
    }

    private Path file() {
        return directory.resolve(device).resolve(FILE);
    }

    /** That of this device; sizes without an entry are not claimed. */
    Map<PageSize, Claim> own() throws IOException {
        return Files.exists(file()) ? read(file()) : new EnumMap<>(PageSize.class);
    }

    void keep(Map<PageSize, Claim> claims) throws IOException {
        WholeFile.write(file(), claims.entrySet().stream()
                .map(claim -> claim.getKey() + " " + claim.getValue().wanted() + " " + claim.getValue().added())
                .toList());
    }

    /** How many the other devices of the machine want. */
    long ofOthers(PageSize size) throws IOException {
        var sum = 0L;
        for (var file : others()) {
            sum += read(file).getOrDefault(size, Claim.NONE).wanted();
        }
        return sum;
    }

    private List<Path> others() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> devices = Files.list(directory)) {
            return devices.map(each -> each.resolve(FILE))
                    .filter(file -> !file.equals(file()) && Files.exists(file))
                    .toList();
        }
    }

    private static Map<PageSize, Claim> read(Path file) throws IOException {
        var claims = new EnumMap<PageSize, Claim>(PageSize.class);
        for (var line : Files.readAllLines(file)) {
            var words = Arrays.asList(line.split(" "));
            claims.put(PageSize.ofMebibytes(words.get(0)), new Claim(Long.parseLong(words.get(1)), Long.parseLong(words.get(2))));
        }
        return claims;
    }
}
