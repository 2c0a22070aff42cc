package org.opennfx.server.notifications;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.notification.EventLog;
import org.opennfx.datastore.notification.EventStreams;
import org.opennfx.datastore.notification.Notification;
import org.opennfx.datastore.notification.WrittenEvent;
import org.opennfx.datastore.store.CommitEvents;
import org.opennfx.datastore.store.Committed;
import org.opennfx.datastore.store.ConfirmedCommitEvent;
import org.opennfx.datastore.tree.TreeBuilder;
import org.opennfx.server.operations.Session;
import org.opennfx.server.operations.SessionEnd;
import org.opennfx.server.operations.SessionListener;
import org.opennfx.server.operations.SessionRegistry;

/** Tells what happens in the server itself (RFC 6470). */
public final class ServerEvents implements SessionListener, CommitEvents {
    private final EventStreams streams;
    private final SessionRegistry sessions;

    public ServerEvents(EventStreams streams, SessionRegistry sessions) {
        this.streams = streams;
        this.sessions = sessions;
    }

    @Override
    public List<Notification> of(Committed commit) {
        return event("netconf-config-change", content -> {
            changedBy(content, commit.caller());
            content.leaf("datastore", "running");
            ConfigEdit.of(commit.before().content(), commit.after().content())
                    .forEach(edit -> content.entry("edit", entry -> entry.leaf("target", edit.target().toString())
                            .leaf("operation", edit.operation())));
        });
    }

    @Override
    public List<Notification> of(ConfirmedCommitEvent turn) {
        return switch (turn) {
            case ConfirmedCommitEvent.Start(var caller, var timeout) -> waiting("start", caller, timeout);
            case ConfirmedCommitEvent.Extend(var caller, var timeout) -> waiting("extend", caller, timeout);
            case ConfirmedCommitEvent.Complete(var caller) -> over("complete", caller);
            case ConfirmedCommitEvent.Cancel(var caller) -> over("cancel", caller);
            case ConfirmedCommitEvent.Timeout() -> confirmedCommit(content -> content.leaf("confirm-event", "timeout"));
        };
    }

    private List<Notification> waiting(String event, Caller caller, Duration timeout) {
        return confirmedCommit(content -> session(content, caller)
                .leaf("confirm-event", event)
                .leaf("timeout", timeout.toSeconds()));
    }

    private List<Notification> over(String event, Caller caller) {
        return confirmedCommit(content -> session(content, caller).leaf("confirm-event", event));
    }

    private List<Notification> confirmedCommit(Consumer<TreeBuilder> content) {
        return event("netconf-confirmed-commit", content);
    }

    private List<Notification> event(String name, Consumer<TreeBuilder> content) {
        return streams.event(NotificationNames.baseEvent(name), content).stream().toList();
    }

    @Override
    public WrittenEvent written(Notification event) {
        return streams.written(event);
    }

    @Override
    public void publish(Notification event) {
        streams.publish(event);
    }

    @Override
    public EventLog log() {
        return streams.log();
    }

    private void changedBy(TreeBuilder content, Caller caller) {
        content.container("changed-by", by -> {
            if (caller.isServer()) {
                by.empty("server");
            } else {
                session(by, caller);
            }
        });
    }

    /** The session is 0 where it has ended, as that of an unconfirmed commit has when the server starts anew. */
    private TreeBuilder session(TreeBuilder content, Caller caller) {
        var host = sessions.find(caller.sessionId()).map(session -> session.peer().address());
        return content.leaf("username", caller.user()).leaf("session-id", caller.sessionId()).leaf("source-host", host);
    }

    @Override
    public void opened(Session session) {
        streams.publish(NotificationNames.baseEvent("netconf-session-start"), content -> session(content, session));
    }

    @Override
    public void ended(Session session, SessionEnd end) {
        streams.publish(NotificationNames.baseEvent("netconf-session-end"), content -> {
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
