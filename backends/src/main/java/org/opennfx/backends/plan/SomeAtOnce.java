package org.opennfx.backends.plan;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.HostException;

/**
 * Does the same to several domains, on threads {@code domain-work-N}.
 *
 * @param width to how many at a time; with one it is done in their order
 */
record SomeAtOnce(int width) {
    /** What is done to one. */
    @FunctionalInterface
    interface Work {
        void on(String domain) throws HostException;
    }

    /**
     * Returns when it was done to all, whatever became of the others.
     *
     * @throws HostException of the first in their order that it failed for, about its node; the others are kept with it
     */
    void each(Collection<String> domains, Work work) throws HostException {
        try (var threads = Executors.newFixedThreadPool(width, Thread.ofVirtual().name("domain-work-", 0).factory())) {
            var begun = domains.stream().map(domain -> begin(domain, work, threads)).toList();
            var failed = begun.stream().flatMap(failure -> failure.join().stream()).reduce((first, next) -> {
                first.addSuppressed(next);
                return first;
            });
            if (failed.isPresent()) {
                throw failed.get();
            }
        }
    }

    private static CompletableFuture<Optional<HostException>> begin(String domain, Work work, Executor threads) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                work.on(domain);
                return Optional.empty();
            } catch (HostException e) {
                return Optional.of(e.at(NfxPath.vnf(domain)));
            }
        }, threads);
    }
}
