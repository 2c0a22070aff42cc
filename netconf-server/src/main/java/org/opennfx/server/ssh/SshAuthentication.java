package org.opennfx.server.ssh;

import java.security.PublicKey;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.server.auth.AsyncAuthException;
import org.apache.sshd.server.auth.password.PasswordAuthenticator;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.session.ServerSession;
import org.opennfx.server.access.Logins;

/** Asks {@link Logins} for each authentication request, off the I/O threads, for hashing and delays take their time. */
final class SshAuthentication implements PasswordAuthenticator, PublickeyAuthenticator {
    private final Logins logins;

    SshAuthentication(Logins logins) {
        this.logins = logins;
    }

    @Override
    public boolean authenticate(String user, String password, ServerSession session) {
        var answer = new AsyncAuthException();
        Thread.ofVirtual().name("login").start(() -> answer.setAuthed(check(user, password, session)));
        throw answer;
    }

    private boolean check(String user, String password, ServerSession session) {
        try {
            return logins.password(ChannelTransport.peer(session, user), password);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public boolean authenticate(String user, PublicKey key, ServerSession session) {
        return logins.publicKey(ChannelTransport.peer(session, user), PublicKeyEntry.toString(key));
    }
}
