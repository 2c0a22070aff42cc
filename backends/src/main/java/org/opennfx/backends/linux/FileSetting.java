package org.opennfx.backends.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.opennfx.backends.host.Setting;
import org.opennfx.datastore.host.HostException;

/**
 * A setting that stands in a file of a service of the machine.
 *
 * @param subsystem the service, as errors name it
 * @param reload the program that makes the service read the file; empty where it does so by itself
 */
record FileSetting<T>(String subsystem, LinuxCommand command, Path file, Format<T> format, List<String> reload)
        implements Setting<List<T>> {
    /** How it stands there. */
    interface Format<T> {
        List<T> read(String text);

        /**
         * A text with these, in place of those that the device has put there before; what others have written stays.
         *
         * @throws HostException the service does not know what is wanted
         */
        String write(String text, List<T> values) throws HostException;
    }

    @Override
    public List<T> current() throws HostException {
        return format.read(text());
    }

    private String text() throws HostException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public void become(List<T> values) throws HostException {
        var before = text();
        var after = format.write(before, values);
        if (after.equals(before)) {
            return;
        }
        try {
            put(after);
        } catch (HostException e) {
            undo(before, e);
            throw e;
        }
    }

    private void undo(String before, HostException failure) {
        try {
            put(before);
        } catch (HostException e) {
            failure.addSuppressed(e);
        }
    }

    /** The file stays the same one: others may have mounted it elsewhere. */
    private void put(String text) throws HostException {
        try {
            if (text.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
        } catch (IOException e) {
            throw failure(e);
        }
        if (!reload.isEmpty()) {
            command.run(subsystem, reload.toArray(String[]::new));
        }
    }

    private HostException failure(IOException e) {
        return new HostException(subsystem, file.toString(), e.getMessage(), e);
    }
}
