package org.opennfx.backends.image;

import java.nio.file.Path;
import java.util.Optional;
import org.opennfx.backends.model.ConfigSource;
import org.opennfx.backends.model.ImageFormat;

/** The files of a device that is not at hand: only their names are known, so each is taken to be as it should. */
public final class NamedImages implements Images {
    private static final Path DIRECTORY = Path.of(ImageStore.CLIENT_PATH);

    @Override
    public Optional<Path> file(String clientPath) {
        return ImageStore.inside(DIRECTORY, clientPath);
    }

    @Override
    public Optional<String> fault(String clientPath, ImageFormat format) {
        return file(clientPath).isPresent() ? Optional.empty() : Optional.of(ImageStore.imageOutside(clientPath));
    }

    @Override
    public Optional<String> fault(String clientPath, ConfigSource.Kind kind) {
        return file(clientPath).isPresent() ? Optional.empty() : Optional.of(ImageStore.fileOutside(clientPath));
    }
}
