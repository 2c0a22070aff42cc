package org.opennfx.server.notifications;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;

/** The sessions that can be sent notifications, by session-id. */
final class Receivers {
    private final Map<Long, Receiver> all = new ConcurrentHashMap<>();

    void add(Receiver receiver) {
        all.put(receiver.session().id(), receiver);
    }

    void remove(long sessionId) {
        all.remove(sessionId);
    }

    /** @throws org.opennfx.datastore.error.RpcException operation-not-supported where it is no such session */
    Receiver require(long sessionId) {
        return Optional.ofNullable(all.get(sessionId)).orElseThrow(() -> RpcError.protocol(
                        ErrorTag.OPERATION_NOT_SUPPORTED, "this session cannot be sent notifications")
                .asException());
    }
}
