package org.opennfx.server.operations;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The sessions of one service, which can be left all at once. */
final class OpenSessions {
    private final ReentrantLock change = new ReentrantLock();
    private final Condition fewer = change.newCondition();
    private final Set<Session> sessions = new HashSet<>();
    private Optional<SessionEnd> left = Optional.empty();

    boolean isLeft() {
        change.lock();
        try {
            return left.isPresent();
        } finally {
            change.unlock();
        }
    }

    /** One that comes when all are left ends with them. */
    void add(Session session) {
        change.lock();
        try {
            sessions.add(session);
            left.ifPresent(session::endAfterReply);
        } finally {
            change.unlock();
        }
    }

    void remove(Session session) {
        change.lock();
        try {
            sessions.remove(session);
            fewer.signalAll();
        } finally {
            change.unlock();
        }
    }

    /** Ends each behind its reply, and waits until none is left, but no longer than this. */
    void leave(SessionEnd why, Duration patience) {
        change.lock();
        try {
            left = Optional.of(why);
            sessions.forEach(session -> session.endAfterReply(why));
            for (var time = patience.toNanos(); time > 0 && !sessions.isEmpty(); ) {
                time = fewer.awaitNanos(time);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            change.unlock();
        }
    }
}
