package org.opennfx.server.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** The programs of OpenSSH, as a user with a password. */
record OpenSsh(Path directory, int port, String user) {
    /** @param output what it wrote to both streams */
    record Outcome(int status, String output) {}

    static OpenSsh of(Path directory, int port) throws IOException {
        var askPass = directory.resolve("ask-pass");
        Files.writeString(askPass, "#!/bin/sh\necho secret1\n");
        Files.setPosixFilePermissions(askPass, PosixFilePermissions.fromString("rwx------"));
        return new OpenSsh(directory, port, "root");
    }

    /** As another user with the same password. */
    OpenSsh as(String other) {
        return new OpenSsh(directory, port, other);
    }

    /** A path on the device. */
    String remote(String path) {
        return user + "@127.0.0.1:" + path;
    }

    Outcome run(String program, String... arguments) throws IOException, InterruptedException {
        var process = start(program, arguments);
        process.getOutputStream().close();
        return end(process);
    }

    /** Runs {@code sftp} with these lines. */
    Outcome sftp(String... lines) throws IOException, InterruptedException {
        var batch = Files.writeString(directory.resolve("batch"), String.join("\n", lines) + "\n");
        // the option of the batch forbids to ask for a password
        var process = command("sftp", "-o", "BatchMode=no", "-b", batch.toString(), user + "@127.0.0.1").start();
        return end(process);
    }

    private static Outcome end(Process process) throws IOException, InterruptedException {
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    Process start(String program, String... arguments) throws IOException {
        return command(program, arguments).start();
    }

    private ProcessBuilder command(String program, String... arguments) {
        var words = new ArrayList<>(List.of(
                program,
                "-P", Integer.toString(port),
                "-o", "StrictHostKeyChecking=no",
                "-o", "UserKnownHostsFile=/dev/null",
                "-o", "LogLevel=ERROR",
                "-o", "PreferredAuthentications=password"));
        words.addAll(List.of(arguments));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("SSH_ASKPASS", directory.resolve("ask-pass").toString());
        builder.environment().put("SSH_ASKPASS_REQUIRE", "force");
        return builder;
    }
}
