package org.opennfx.server.callhome;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.opennfx.server.callhome.Dialer.End;
import org.opennfx.server.operations.SessionEnd;
import org.opennfx.server.transport.StreamService;

/** Knows how the last session of a service ended. */
final class ObservedService {
    private final AtomicReference<End> end = new AtomicReference<>(End.LOST);
    private final StreamService service;

    /** @param make a service that tells how each of its sessions ends */
    ObservedService(Function<Consumer<SessionEnd>, StreamService> make) {
        service = make.apply(session ->
                end.set(session.reason() == SessionEnd.Reason.CLOSED ? End.IN_ORDER : End.LOST));
    }

    StreamService service() {
        return service;
    }

    /** How a connection ended, and forgets it. */
    End take(boolean letIn) {
        var last = end.getAndSet(End.LOST);
        return letIn ? last : End.UNUSED;
    }
}
