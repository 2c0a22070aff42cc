package org.opennfx.server.operations;

import org.opennfx.datastore.host.Caller;

/** The files of sessions: a transfer that one waits for is broken off when the server ends it (RFC 6241 7.9). */
record SessionFiles(ConfigFiles files, SessionRegistry sessions) {
    ConfigFiles of(Caller caller) {
        return files.watched(
                transfer -> sessions.find(caller.sessionId()).ifPresent(session -> session.waitsFor(transfer)));
    }
}
