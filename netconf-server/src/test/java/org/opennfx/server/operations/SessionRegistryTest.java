package org.opennfx.server.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.xpath.Meter;
import org.opennfx.server.transport.Peer;

class SessionRegistryTest {
    private static final Peer PEER = new Peer("root", "192.0.2.1");

    private final SessionRegistry registry = new SessionRegistry(SessionLimits.DEFAULT.sessions(10, 10), InstantSource.system());
    private final List<String> told = new ArrayList<>();

    private Session open() {
        return registry.open(PEER, "netconf", () -> {});
    }

    private void listen() {
        registry.listen(new SessionListener() {
            @Override
            public void opened(Session session) {
                told.add("opened " + session.id());
            }

            @Override
            public void ended(Session session, SessionEnd end) {
                told.add("ended " + session.id() + " " + end.reason());
            }
        });
    }

    @Test
    void eachEndIsToldOnce() {
        listen();
        var session = open();
        registry.remove(session, SessionEnd.killed(open()));
        registry.remove(session, new SessionEnd(SessionEnd.Reason.DROPPED, "the connection went away"));
        assertEquals(List.of("opened 1", "opened 2", "ended 1 killed"), told);
    }

    @Test
    void whatASessionDidIsCountedAfterItsEnd() {
        var gone = open();
        gone.counters().inRpc();
        gone.counters().outRpcError();
        registry.remove(gone, new SessionEnd(SessionEnd.Reason.CLOSED, "closed by the client"));
        open().counters().inRpc();
        var messages = registry.totals().messages();
        assertEquals(2, messages.inRpcs());
        assertEquals(1, messages.outRpcErrors());
    }

    @Test
    void whatASessionWaitsForIsBrokenOffWhenItsClientGoes() {
        var session = open();
        var before = new CompletableFuture<>();
        session.waitsFor(before);
        session.clientGone();
        assertTrue(before.isCancelled());
        var after = new CompletableFuture<>();
        session.waitsFor(after);
        assertTrue(after.isCancelled());
    }

    @Test
    void onlyASessionThatTheClientDidNotCloseIsDropped() {
        registry.remove(open(), new SessionEnd(SessionEnd.Reason.CLOSED, "closed by the client"));
        registry.remove(open(), new SessionEnd(SessionEnd.Reason.BAD_HELLO, "no base capability in common"));
        registry.remove(open(), new SessionEnd(SessionEnd.Reason.TIMEOUT, "nothing for 3600 s"));
        var totals = registry.totals();
        assertEquals(3, totals.inSessions());
        assertEquals(1, totals.inBadHellos());
        assertEquals(2, totals.droppedSessions());
    }

    @Test
    void theFilterOfARequestMayLookAtLessThanThatOfASession() {
        var limited = new SessionRegistry(SessionLimits.DEFAULT.filterNodes(10L * Meter.TURN), InstantSource.system());
        var ofSession = limited.open(PEER, "netconf", () -> {}).filterWork();
        var ofRequest = limited.request(PEER, "restconf").filterWork();
        ofSession.reached(10L * Meter.TURN);
        ofRequest.reached(Meter.TURN);
        var refusal = assertThrows(RpcException.class, () -> ofRequest.reached(2L * Meter.TURN));
        assertEquals(ErrorTag.RESOURCE_DENIED, refusal.errors().getFirst().tag());
    }
}
