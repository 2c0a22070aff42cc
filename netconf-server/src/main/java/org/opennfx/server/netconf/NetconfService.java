package org.opennfx.server.netconf;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.opennfx.server.access.Accounts;
import org.opennfx.server.notifications.Notifications;
import org.opennfx.server.operations.Operations;
import org.opennfx.server.operations.ServedSessions;
import org.opennfx.server.operations.Session;
import org.opennfx.server.operations.SessionEnd;
import org.opennfx.server.transport.StreamService;
import org.opennfx.server.transport.Transport;

/** NETCONF over any transport: one session for each. */
public final class NetconfService implements StreamService {
    private final Operations operations;
    private final Accounts accounts;
    private final Notifications notifications;
    private final NetconfSettings settings;
    private final List<String> capabilities;
    private final Function<Session, Dialect> dialects;
    private final ServedSessions sessions;

    /**
     * @param accounts say how long sessions of their users may be idle, before the settings do
     * @param capabilities what the hello says
     */
    public NetconfService(
            Operations operations,
            Accounts accounts,
            Notifications notifications,
            NetconfSettings settings,
            List<String> capabilities) {
        this(operations, accounts, notifications, settings, capabilities, _ -> Dialect.NONE, _ -> { });
    }

    /**
     * @param dialects makes that of each session
     * @param ended is told how each session ended, on its thread
     */
    public NetconfService(
            Operations operations,
            Accounts accounts,
            Notifications notifications,
            NetconfSettings settings,
            List<String> capabilities,
            Function<Session, Dialect> dialects,
            Consumer<SessionEnd> ended) {
        this.dialects = dialects;
        this.sessions = new ServedSessions(operations, "netconf", ended);
        this.operations = operations;
        this.accounts = accounts;
        this.notifications = notifications;
        this.settings = settings;
        this.capabilities = List.copyOf(capabilities);
    }

    @Override
    public void serve(Transport transport) {
        sessions.serve(transport, session -> converse(session, transport));
    }

    private SessionEnd converse(Session session, Transport transport) {
        var netconf = new NetconfSession(
                operations,
                notifications,
                session,
                dialects.apply(session),
                transport,
                settingsOf(session.user()),
                capabilities);
        notifications.attach(netconf);
        transport.whenClientGoes(session::clientGone);
        return netconf.converse();
    }

    @Override
    public void leave(Duration patience) {
        sessions.leave(patience);
    }

    private NetconfSettings settingsOf(String user) {
        return accounts.find(user).flatMap(account -> account.terms().idle()).map(settings::idle).orElse(settings);
    }
}
