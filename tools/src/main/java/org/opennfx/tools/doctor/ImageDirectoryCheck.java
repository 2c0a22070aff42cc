package org.opennfx.tools.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the server can use the directory of images. */
record ImageDirectoryCheck(Path directory) implements Check {
    private static final String SUBJECT = "images";

    @Override
    public Diagnosis look() {
        if (!Files.exists(directory)) {
            return Diagnosis.ok(SUBJECT, directory + " is made when the server starts");
        }
        if (!Files.isDirectory(directory)) {
            return Diagnosis.missing(SUBJECT, directory + " is no directory");
        }
        if (!Files.isWritable(directory)) {
            return Diagnosis.missing(SUBJECT, directory + " cannot be written").mendedBy("chmod u+rwx " + directory);
        }
        try (var entries = Files.list(directory)) {
            return Diagnosis.ok(SUBJECT, directory + " has " + entries.count());
        } catch (IOException e) {
            return Diagnosis.missing(SUBJECT, directory + " cannot be read").mendedBy("chmod u+rwx " + directory);
        }
    }
}
