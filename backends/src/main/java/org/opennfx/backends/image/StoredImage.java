package org.opennfx.backends.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.opennfx.backends.model.ImageFormat;

/**
 * A file of the store; sizes are in bytes.
 *
 * @param virtualSize the largest number where a damaged image says more
 * @param content the file itself, which has another name where this one is a link to it
 * @param backingFile the file that it is only the difference to
 */
public record StoredImage(
        String name, Path content, ImageFormat format, long size, long virtualSize, Optional<String> backingFile) {
    /** What a file is taken for: anything can be the content of a disk. */
    public static ImageFormat format(Path file) throws IOException {
        return format(Qcow2Header.read(file));
    }

    private static ImageFormat format(Optional<Qcow2Header> header) {
        return header.isPresent() ? ImageFormat.QCOW2 : ImageFormat.RAW;
    }

    /** The image that a file is. */
    public static StoredImage read(Path file) throws IOException {
        return read(file, file);
    }

    private static long virtualSize(Qcow2Header header) {
        return header.virtualSize() < 0 ? Long.MAX_VALUE : header.virtualSize();
    }

    static StoredImage read(Path file, Path content) throws IOException {
        var header = Qcow2Header.read(content);
        var size = Files.size(content);
        return new StoredImage(
                String.valueOf(file.getFileName()),
                content,
                format(header),
                size,
                header.map(StoredImage::virtualSize).orElse(size),
                header.flatMap(Qcow2Header::backingFile));
    }
}
