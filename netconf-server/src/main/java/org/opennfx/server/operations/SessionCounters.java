package org.opennfx.server.operations;

import java.util.concurrent.atomic.LongAdder;

/** What went through one session, or through all (RFC 6022 2.1.4 and 2.1.5). Any thread. */
public final class SessionCounters {
    private final LongAdder inRpcs = new LongAdder();
    private final LongAdder inBadRpcs = new LongAdder();
    private final LongAdder outRpcErrors = new LongAdder();
    private final LongAdder outNotifications = new LongAdder();

    /** A correct rpc message came, whatever becomes of its operation. */
    public void inRpc() {
        inRpcs.increment();
    }

    /** A message came that is not a correct rpc. */
    public void inBadRpc() {
        inBadRpcs.increment();
    }

    /** A reply went out with an rpc-error. */
    public void outRpcError() {
        outRpcErrors.increment();
    }

    public void outNotification() {
        outNotifications.increment();
    }

    void add(SessionCounters other) {
        inRpcs.add(other.inRpcs());
        inBadRpcs.add(other.inBadRpcs());
        outRpcErrors.add(other.outRpcErrors());
        outNotifications.add(other.outNotifications());
    }

    public long inRpcs() {
        return inRpcs.sum();
    }

    public long inBadRpcs() {
        return inBadRpcs.sum();
    }

    public long outRpcErrors() {
        return outRpcErrors.sum();
    }

    public long outNotifications() {
        return outNotifications.sum();
    }
}
