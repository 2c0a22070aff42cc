package org.opennfx.backends.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opennfx.backends.model.ImageFormat;

/**
 * A file of the store; sizes are in bytes.
 *
 * @param content the file itself, which has another name where this one is a link to it
 */
public record StoredImage(String name, Path content, ImageFormat format, long size, long virtualSize) {
    static StoredImage read(Path file, Path content) throws IOException {
        var header = Qcow2Header.read(content);
        var size = Files.size(content);
        return new StoredImage(
                String.valueOf(file.getFileName()),
                content,
                header.isPresent() ? ImageFormat.QCOW2 : ImageFormat.RAW,
                size,
                header.map(Qcow2Header::virtualSize).orElse(size));
    }
}
