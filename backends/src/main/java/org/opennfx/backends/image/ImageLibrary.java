package org.opennfx.backends.image;

/** The image directory with what is found out about the files in it. */
public record ImageLibrary(ImageStore store, Checksums checksums, IntegrityCheck integrity) implements AutoCloseable {
    public ImageLibrary(ImageStore store, IntegrityCheck integrity) {
        this(store, new Checksums(), integrity);
    }

    @Override
    public void close() {
        checksums.close();
    }
}
