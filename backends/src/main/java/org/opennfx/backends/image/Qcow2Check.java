package org.opennfx.backends.image;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.opennfx.datastore.host.HostException;

/**
 * Checks a qcow2 image by its tables: whatever they point to must be inside of the file, and counted as often as something
 * points to it.
 */
public final class Qcow2Check implements IntegrityCheck {
    private static final String SUBSYSTEM = "images";

    @Override
    public Integrity check(Path image) throws HostException {
        IntegrityCheck.requireContent(image);
        try {
            var header = Qcow2Header.read(image).orElseThrow(() -> refused(image, UNCHECKABLE));
            if (!header.whole()) {
                throw refused(image, "the header is damaged");
            }
            if (header.features().subclusters()) {
                throw refused(image, "subclusters are not understood");
            }
            return check(image, header);
        } catch (IOException e) {
            throw new HostException(SUBSYSTEM, name(image), e.toString(), e);
        }
    }

    private static Integrity check(Path image, Qcow2Header header) throws IOException {
        try (var file = FileChannel.open(image)) {
            var uses = new ClusterUses(header.tables().cluster(), file.size());
            if (header.features().corrupt()) {
                uses.error("the image is marked as corrupt");
            }
            var clusters = new Qcow2Walk(file, header, uses).clusters();
            var counts = new Qcow2Refcounts(file, header.tables(), uses);
            return uses.compare(clusters, counts::count, mayLeak(header));
        }
    }

    /** Snapshots and extensions such as bitmaps use clusters that are not looked for. */
    private static boolean mayLeak(Qcow2Header header) {
        return header.tables().snapshots() == 0 && header.features().autoclear() == 0;
    }

    private static HostException refused(Path image, String words) {
        return new HostException(SUBSYSTEM, name(image), words);
    }

    private static String name(Path image) {
        return Optional.ofNullable(image.getFileName()).map(Path::toString).orElse("image");
    }
}
