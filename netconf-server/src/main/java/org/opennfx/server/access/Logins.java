package org.opennfx.server.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.opennfx.server.transport.Peer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides who gets in, for every transport. A user that does not exist costs as much time as a wrong password, and both
 * get the same answer.
 */
public final class Logins {
    private static final Logger LOG = LoggerFactory.getLogger(Logins.class);
    private static final PasswordHash NOBODYS = PasswordHash.unmatchable();

    private final Accounts accounts;
    private final LoginThrottle throttle;

    /**
     * @param firstDelay how long the answer to a first wrong password waits; it doubles with each further one
     * @param longestDelay what that never exceeds
     */
    public Logins(Accounts accounts, Duration firstDelay, Duration longestDelay, InstantSource clock) {
        this.accounts = accounts;
        this.throttle = new LoginThrottle(firstDelay, longestDelay, clock);
    }

    /** Whether the password is this user's. Blocks for a while where it is not: not for an I/O thread. */
    public boolean password(Peer peer, String password) throws InterruptedException {
        var hash = accounts.find(peer.user()).flatMap(Account::password);
        if (hash.orElse(NOBODYS).matches(password) && hash.isPresent()) {
            throttle.succeeded(peer.address(), peer.user());
            LOG.info("{} logged in from {} with a password", peer.user(), peer.address());
            return true;
        }
        var penalty = throttle.failed(peer.address(), peer.user());
        LOG.warn("wrong password for {} from {} ({} in a row)", printable(peer.user()), peer.address(), penalty.failures());
        Thread.sleep(penalty.delay());
        return false;
    }

    /**
     * Whether this key is one of the user's; that the client has the private half is the transport's to find out.
     *
     * @param key type and base64 text, without a comment
     */
    public boolean publicKey(Peer peer, String key) {
        return accounts.find(peer.user()).map(Account::publicKeys).stream()
                .flatMap(List::stream)
                .map(Logins::withoutComment)
                .flatMap(Optional::stream)
                .anyMatch(key::equals);
    }

    private static Optional<String> withoutComment(String line) {
        var fields = line.strip().split("\\s+", 3);
        return fields.length < 2 ? Optional.empty() : Optional.of(fields[0] + " " + fields[1]);
    }

    /** A name that a stranger chose must not forge lines of the log. */
    private static String printable(String name) {
        return name.codePoints().limit(64).map(each -> Character.isISOControl(each) ? '?' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
