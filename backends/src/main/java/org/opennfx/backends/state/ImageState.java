package org.opennfx.backends.state;

import java.util.List;
import java.util.Optional;
import org.opennfx.backends.image.Checksums;
import org.opennfx.backends.image.StoredImage;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code state images}. */
record ImageState(Checksums checksums) {
    void write(HostReport report, TreeBuilder images) {
        report.images().forEach(image -> images.entry("image", entry -> write(image, report.use().given(), entry)));
    }

    private void write(StoredImage image, Optional<ImageUse> use, TreeBuilder entry) {
        entry.leaf("name", image.name())
                .leaf("format", image.format())
                .leaf("size", image.size())
                .leaf("virtual-size", image.virtualSize())
                .leaf("backing-file", image.backingFile())
                // that of a disk that changes would be wrong before it is told
                .leaf("checksum", use.filter(known -> !known.isWritten(image.content()))
                        .flatMap(_ -> checksums.find(image.content())))
                .values("used-by", use.map(known -> known.vnfs(image.content())).orElse(List.of()));
    }
}
