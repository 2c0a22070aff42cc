package org.opennfx.backends.linux;

import com.sun.jna.LastErrorException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.opennfx.datastore.host.HostException;

/**
 * Where network devices are.
 *
 * @param name as {@code ip netns} has it; empty for the namespace of this process
 */
record NetworkNamespace(Optional<String> name) {
    private static final int CLONE_NEWNET = 0x40000000;

    /** Calls of the system. A socket that is opened stays in the namespace. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws LastErrorException;
    }

    /**
     * Does some work inside, on a thread of its own, which the namespace goes with.
     *
     * @param subsystem the part of the machine that an error names
     * @throws HostException a call failed, in the words of the system, or there is no such namespace
     */
    <T> T call(String subsystem, Work<T> work) throws HostException {
        var done = new CompletableFuture<T>();
        Thread.ofPlatform().daemon().name("in network namespace").start(() -> done.completeAsync(() -> inside(work), Runnable::run));
        try {
            return done.join();
        } catch (CompletionException e) {
            throw new HostException(subsystem, name.map(each -> "namespace " + each).orElse("kernel"), String.valueOf(e.getCause().getMessage()), e);
        }
    }

    private <T> T inside(Work<T> work) {
        name.ifPresent(NetworkNamespace::enter);
        return work.run();
    }

    private static void enter(String name) {
        var descriptor = SystemCalls.C.open("/run/netns/" + name, SystemCalls.O_CLOEXEC);
        try {
            SystemCalls.C.setns(descriptor, CLONE_NEWNET);
        } finally {
            SystemCalls.C.close(descriptor);
        }
    }
}
