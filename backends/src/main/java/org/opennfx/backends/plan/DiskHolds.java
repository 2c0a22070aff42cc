package org.opennfx.backends.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.opennfx.backends.host.StartOutcome;
import org.opennfx.datastore.host.HostException;

/** The domains that must not be started for now, since something is done to their disks. */
public final class DiskHolds {
    private final Map<String, String> reasons = new HashMap<>();
    /** Read while a domain is started, and written while one is held, so that it is either held or started and never both. */
    private final ReentrantReadWriteLock starting = new ReentrantReadWriteLock();

    @FunctionalInterface
    interface Start {
        StartOutcome start(String domain) throws HostException;
    }

    @FunctionalInterface
    interface ShutOff {
        boolean isShutOff() throws HostException;
    }

    boolean hold(String domain, String why, ShutOff state) throws HostException {
        starting.writeLock().lock();
        try {
            return state.isShutOff() && reasons.putIfAbsent(domain, why) == null;
        } finally {
            starting.writeLock().unlock();
        }
    }

    /** The domain may be started again. */
    public void release(String domain) {
        starting.writeLock().lock();
        try {
            reasons.remove(domain);
        } finally {
            starting.writeLock().unlock();
        }
    }

    StartOutcome unlessHeld(String domain, Start start) throws HostException {
        starting.readLock().lock();
        try {
            var reason = reasons.get(domain);
            return reason == null ? start.start(domain) : new StartOutcome.Refused(reason);
        } finally {
            starting.readLock().unlock();
        }
    }
}
