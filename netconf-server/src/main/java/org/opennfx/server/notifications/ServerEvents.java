package org.opennfx.server.notifications;

import java.time.Duration;
import java.util.Optional;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.host.Events;
import org.opennfx.datastore.store.CommitListener;
import org.opennfx.datastore.store.Committed;
import org.opennfx.datastore.store.ConfirmedCommitEvent;
import org.opennfx.datastore.tree.TreeBuilder;
import org.opennfx.server.operations.Session;
import org.opennfx.server.operations.SessionEnd;
import org.opennfx.server.operations.SessionListener;
import org.opennfx.server.operations.SessionRegistry;

/** Publishes what happens in the server itself (RFC 6470). */
public final class ServerEvents implements SessionListener, CommitListener {
    private final Events events;
    private final SessionRegistry sessions;

    public ServerEvents(Events events, SessionRegistry sessions) {
        this.events = events;
        this.sessions = sessions;
    }

    @Override
    public void committed(Committed commit) {
        var host = sourceHost(commit.caller());
        events.publish(NotificationNames.baseEvent("netconf-config-change"), content -> {
            changedBy(content, commit.caller(), host);
            content.leaf("datastore", "running");
            ConfigEdit.of(commit.before().content(), commit.after().content())
                    .forEach(edit -> content.entry("edit", entry -> entry.leaf("target", edit.target().toString())
                            .leaf("operation", edit.operation())));
        });
    }

    @Override
    public void confirmedCommit(ConfirmedCommitEvent event) {
        switch (event) {
            case ConfirmedCommitEvent.Start(var caller, var timeout) -> confirmedCommit("start", caller, Optional.of(timeout));
            case ConfirmedCommitEvent.Extend(var caller, var timeout) -> confirmedCommit("extend", caller, Optional.of(timeout));
            case ConfirmedCommitEvent.Complete(var caller) -> confirmedCommit("complete", caller, Optional.empty());
            case ConfirmedCommitEvent.Cancel(var caller) -> confirmedCommit("cancel", caller, Optional.empty());
            case ConfirmedCommitEvent.Timeout() -> confirmedCommit("timeout", Caller.server(), Optional.empty());
            // no notification of RFC 6470 says it; the log does, and the commit that undoes it later is told
            case ConfirmedCommitEvent.RollbackFailed _ -> { }
        }
    }

    /** Tells that a confirmed commit was undone because the server that made it has ended (RFC 6241 8.4.1). */
    public void undoneAtStart(Committed undone) {
        committed(undone);
        confirmedCommit(new ConfirmedCommitEvent.Cancel(undone.caller()));
    }

    private void confirmedCommit(String event, Caller caller, Optional<Duration> timeout) {
        var host = sourceHost(caller);
        events.publish(NotificationNames.baseEvent("netconf-confirmed-commit"), content -> {
            if (caller.sessionId() != 0) {
                session(content, caller, host);
            }
            content.leaf("confirm-event", event).leaf("timeout", timeout.map(Duration::toSeconds));
        });
    }

    private static void changedBy(TreeBuilder content, Caller caller, Optional<String> host) {
        content.container("changed-by", by -> {
            if (caller.sessionId() == 0) {
                by.empty("server");
            } else {
                session(by, caller, host);
            }
        });
    }

    private static void session(TreeBuilder content, Caller caller, Optional<String> host) {
        content.leaf("username", caller.user()).leaf("session-id", caller.sessionId()).leaf("source-host", host);
    }

    private Optional<String> sourceHost(Caller caller) {
        return sessions.find(caller.sessionId()).map(session -> session.peer().address());
    }

    @Override
    public void opened(Session session) {
        events.publish(NotificationNames.baseEvent("netconf-session-start"), content -> session(content, session));
    }

    @Override
    public void ended(Session session, SessionEnd end) {
        events.publish(NotificationNames.baseEvent("netconf-session-end"), content -> {
            session(content, session);
            end.killedBy().ifPresent(killer -> content.leaf("killed-by", killer));
            content.leaf("termination-reason", end.reason());
        });
    }

    private static void session(TreeBuilder content, Session session) {
        content.leaf("username", session.user())
                .leaf("session-id", session.id())
                .leaf("source-host", session.peer().address());
    }
}
