package org.opennfx.server.ssh;

import java.util.function.Supplier;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.core.CoreModuleProperties;
import org.opennfx.server.access.ConnectionPolicy;

/** Shows each new connection the message that the policy has at that moment (RFC 4252 5.4). */
final class LoginMessage implements SessionListener {
    private final Supplier<ConnectionPolicy> policy;

    LoginMessage(Supplier<ConnectionPolicy> policy) {
        this.policy = policy;
    }

    @Override
    public void sessionCreated(Session session) {
        policy.get().message().ifPresent(text -> CoreModuleProperties.WELCOME_BANNER.set(session, text + "\r\n"));
    }
}
