package org.opennfx.server.ssh;

import java.util.function.Supplier;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.ChannelListener;
import org.apache.sshd.common.session.helpers.AbstractConnectionService;
import org.opennfx.server.access.ConnectionPolicy;

/** Refuses the channels of a connection that are more than the policy allows. The others of the connection go on. */
final class ChannelLimit implements ChannelListener {
    private final Supplier<ConnectionPolicy> policy;

    ChannelLimit(Supplier<ConnectionPolicy> policy) {
        this.policy = policy;
    }

    @Override
    public void channelOpenSuccess(Channel channel) {
        decide(channel, 1);
    }

    @Override
    public void channelClosed(Channel channel, Throwable reason) {
        decide(channel, 0);
    }

    /** @param own whether the channel itself counts */
    private void decide(Channel channel, int own) {
        var most = policy.get().sessionsPerConnection();
        var connection = channel.getSession().getService(AbstractConnectionService.class);
        var others = connection.getChannels().stream().filter(each -> each != channel).count();
        connection.setAllowMoreSessions(most.isEmpty() || others + own < most.getAsInt());
    }
}
