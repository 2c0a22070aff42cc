package org.opennfx.server.operations;

import java.util.concurrent.locks.LockSupport;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.xpath.Meter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The work of a session's filter. It ends with its session, and when it has become too much.
 *
 * <p>Nobody takes the processor from a virtual thread: a filter over many nodes rests now and then. To yield is not enough, for
 * those that yield stand in the queue of their own processor, which is emptied before anybody else's.
 *
 * @param most nodes that it may look at
 */
record FilterWork(Session session, long most) implements Meter {
    /** A multiple of the turns of a meter, less than a millisecond. */
    private static final int RESTS_AFTER = 4 * TURN;

    private static final Logger LOG = LoggerFactory.getLogger(FilterWork.class);

    @Override
    public void reached(long nodes) {
        if (session.isAbandoned()) {
            LOG.info("{}: a filter is broken off with its session, after {} nodes", session, nodes);
            throw RpcError.application(ErrorTag.OPERATION_FAILED, "the session is over").asException();
        }
        if (nodes > most) {
            LOG.warn("{}: a filter is broken off after {} nodes", session, nodes);
            throw RpcError.application(
                            ErrorTag.RESOURCE_DENIED,
                            "the filter has looked at " + most + " nodes and is not done:"
                                    + " let it name the keys of list entries, or ask for more and look for them there")
                    .asException();
        }
        if (nodes % RESTS_AFTER == 0) {
            LockSupport.parkNanos(1);
        }
    }
}
