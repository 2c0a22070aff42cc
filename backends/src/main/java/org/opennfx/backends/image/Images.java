package org.opennfx.backends.image;

import java.nio.file.Path;
import java.util.Optional;
import org.opennfx.backends.model.ConfigSource;
import org.opennfx.backends.model.ImageFormat;

/** What is known of the files that a configuration names by paths of the device. */
public interface Images {
    /** The file that a path stands for, the same for all paths that lead to it; empty where there is none. */
    Optional<Path> file(String clientPath);

    /** What is wrong with an image, in the words of the device; empty when a virtual machine can use it. */
    Optional<String> fault(String clientPath, ImageFormat format);

    /** What is wrong with a file or directory that a virtual machine is given besides its images; empty when nothing is. */
    Optional<String> fault(String clientPath, ConfigSource.Kind kind);
}
