package org.opennfx.server.netconf;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.server.access.Accounts;
import org.opennfx.server.notifications.Notifications;
import org.opennfx.server.operations.Operations;
import org.opennfx.server.operations.Session;
import org.opennfx.server.operations.SessionEnd;
import org.opennfx.server.transport.StreamService;
import org.opennfx.server.transport.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** NETCONF over any transport: one session for each. */
public final class NetconfService implements StreamService {
    private static final Logger LOG = LoggerFactory.getLogger(NetconfService.class);

    private final Operations operations;
    private final Accounts accounts;
    private final Notifications notifications;
    private final NetconfSettings settings;
    private final List<String> capabilities;
    private final Function<Session, Dialect> dialects;
    private final Consumer<SessionEnd> ended;
    private final OpenSessions open = new OpenSessions();

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
        this.ended = ended;
        this.operations = operations;
        this.accounts = accounts;
        this.notifications = notifications;
        this.settings = settings;
        this.capabilities = List.copyOf(capabilities);
    }

    @Override
    public void serve(Transport transport) {
        if (open.isLeft()) {
            transport.refuse("the endpoint is closed");
            return;
        }
        Session session;
        try {
            session = operations.open(transport.peer(), "netconf", transport::close);
        } catch (RpcException e) {
            LOG.warn("refused a session to {} from {}: {}", transport.peer().user(), transport.peer().address(), e.getMessage());
            transport.refuse(e.getMessage());
            return;
        }
        open.add(session);
        var end = new SessionEnd(SessionEnd.Reason.OTHER, "failed");
        try {
            LOG.info("{} opened", session);
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
            end = netconf.converse();
        } finally {
            var why = session.ended().orElse(end);
            operations.ended(session, why);
            ended.accept(why);
            LOG.info("{} ended: {}", session, why.words());
            open.remove(session);
        }
    }

    @Override
    public void leave(Duration patience) {
        open.leave(new SessionEnd(SessionEnd.Reason.OTHER, "its endpoint is closed"), patience);
    }

    private NetconfSettings settingsOf(String user) {
        return accounts.find(user).flatMap(account -> account.terms().idle()).map(settings::idle).orElse(settings);
    }
}
