package org.opennfx.server;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.opennfx.server.ssh.HostKeys;
import org.opennfx.server.ssh.SshThreads;

/**
 * What the devices of a process have together. Each part is made when it is first asked for; safe for any thread. To be closed
 * after the devices.
 */
final class SharedParts implements Closeable {
    private final FutureTask<NfxModel> model = new FutureTask<>(NfxModel::load);
    private final FutureTask<HostKeys> keys;
    private final FutureTask<FirstPassword> password;
    private final FutureTask<SshThreads> threads = new FutureTask<>(SshThreads::new);

    /**
     * @param state the directory of the keys by which clients know the devices
     * @param passwordFile as {@link ServerOptions#initPasswordFile()}
     * @param terminal is shown the password, where it is made
     */
    SharedParts(Path state, Optional<Path> passwordFile, PrintStream terminal) {
        keys = new FutureTask<>(() -> HostKeys.in(state.resolve("ssh")));
        password = new FutureTask<>(() -> FirstPassword.choose(passwordFile, "root", terminal));
    }

    /** Those of one server alone. */
    static SharedParts of(ServerOptions options, PrintStream terminal) {
        return new SharedParts(options.state(), options.initPasswordFile(), terminal);
    }

    NfxModel model() throws IOException {
        return made(model);
    }

    /** They take long to make on the first start, and SSH takes long to load on every one. */
    HostKeys keys() throws IOException {
        return made(keys);
    }

    /** That of root, where a device has nobody who can log in. */
    FirstPassword password() throws IOException {
        return made(password);
    }

    SshThreads threads() throws IOException {
        return made(threads);
    }

    private static <T> T made(FutureTask<T> part) throws IOException {
        part.run();
        return get(part);
    }

    /** What a task gives when it is done; its failure in words for the operator. */
    static <T> T get(FutureTask<T> task) throws IOException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while starting", e);
        }
    }

    @Override
    public void close() {
        if (threads.state() == Future.State.SUCCESS) {
            threads.resultNow().close();
        }
    }
}
