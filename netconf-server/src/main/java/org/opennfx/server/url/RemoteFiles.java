package org.opennfx.server.url;

import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Reads, writes and deletes files on other machines, each within a time. What fails says why, without the URL, which may have a
 * password in it; a file that is not there is a {@link java.nio.file.NoSuchFileException}.
 */
public final class RemoteFiles {
    /** In bytes, of a file that is read. */
    public static final int LARGEST = 64 * 1024 * 1024;

    static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ALL = Duration.ofMinutes(1);

    private final AllowedUrls allowed;
    private final Path trust;
    private final Consumer<Future<?>> begun;

    /**
     * @param trust a directory: {@code ca} has certificates (PEM) that are trusted beside those of the system, {@code
     *     known_hosts} the keys of hosts in the form of OpenSSH, {@code id_ed25519} and the like a key to log in with
     */
    public RemoteFiles(AllowedUrls allowed, Path trust) {
        this(allowed, trust, _ -> { });
    }

    private RemoteFiles(AllowedUrls allowed, Path trust, Consumer<Future<?>> begun) {
        this.allowed = allowed;
        this.trust = trust;
        this.begun = begun;
    }

    /**
     * The same files.
     *
     * @param watcher is told each transfer as it begins; whoever waits for one that is cancelled then gets an IOException
     */
    public RemoteFiles watched(Consumer<Future<?>> watcher) {
        return new RemoteFiles(allowed, trust, watcher);
    }

    /** Those in use. */
    public List<String> schemes() {
        return allowed.schemes();
    }

    /** Whether a URL has one of the schemes of other machines, be it in use or not. */
    public boolean speaks(URI url) {
        return AllowedUrls.SCHEMES.contains(AllowedUrls.scheme(url));
    }

    /** Whether the operator lets clients use a URL. */
    public boolean allows(URI url) {
        return allowed.allow(url);
    }

    public byte[] read(URI url) throws IOException {
        return within(url, () -> transfer(url).read(url));
    }

    /** Makes the file, or replaces it, as a whole: where it fails the file is as it was. The directory has to be there. */
    public void write(URI url, byte[] content, String mediaType) throws IOException {
        try {
            within(url, () -> {
                transfer(url).write(url, content, mediaType);
                return content;
            });
        } catch (NoSuchFileException e) {
            throw new IOException("no such directory: " + url.resolve(".").getPath(), e);
        }
    }

    public void delete(URI url) throws IOException {
        within(url, () -> {
            transfer(url).delete(url);
            return url;
        });
    }

    private Transfer transfer(URI url) throws IOException {
        return AllowedUrls.scheme(url).equals("https") ? new HttpsTransfer(trust.resolve("ca")) : new SftpTransfer(trust);
    }

    private <T> T within(URI url, Callable<T> work) throws IOException {
        var task = new FutureTask<>(work);
        Thread.ofVirtual().name("url").start(task);
        begun.accept(task);
        try {
            return task.get(ALL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new IOException("it took longer than " + ALL.toSeconds() + " s", e);
        } catch (CancellationException e) {
            throw new IOException("it was broken off", e);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw TransferFailure.of(url, e.getCause() instanceof IOException io ? io : new IOException(String.valueOf(e.getCause()), e));
        }
    }
}
