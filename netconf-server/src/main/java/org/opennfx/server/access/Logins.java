package org.opennfx.server.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.opennfx.datastore.text.Printable;
import org.opennfx.server.transport.Peer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides who gets in, for every transport. A user that does not exist costs as much time as a wrong password, and both
 * get the same answer; a password that was right lately costs less.
 */
public final class Logins {
    private static final Logger LOG = LoggerFactory.getLogger(Logins.class);
    private static final PasswordHash NOBODYS = PasswordHash.unmatchable();

    private final Accounts accounts;
    private final LoginThrottle throttle;
    private final RightPasswords right;
    private final InstantSource clock;
    private final Duration longestDelay;

    /**
     * @param firstDelay how long the answer to a first wrong password waits; it doubles with each further one
     * @param longestDelay what that never exceeds
     */
    public Logins(Accounts accounts, Duration firstDelay, Duration longestDelay, InstantSource clock) {
        this.accounts = accounts;
        this.throttle = new LoginThrottle(firstDelay, longestDelay, clock);
        this.right = new RightPasswords(clock);
        this.clock = clock;
        this.longestDelay = longestDelay;
    }

    /**
     * Whether the password is this user's, who may log in at this time. Blocks for a while where it is not the user's: not
     * for an I/O thread.
     */
    public boolean password(Peer peer, String password) throws InterruptedException {
        var account = accounts.find(peer.user());
        if (isRight(peer, account.flatMap(Account::password), password)) {
            throttle.succeeded(peer.address(), peer.user());
            return account.filter(found -> inTime(found, peer)).isPresent() && welcome(peer);
        }
        var penalty = throttle.failed(peer.address(), peer.user());
        LOG.warn("wrong password for {} from {} ({} in a row)", printable(peer.user()), peer.address(), penalty.failures());
        Thread.sleep(penalty.delay());
        return false;
    }

    private boolean isRight(Peer peer, Optional<PasswordHash> hash, String password) {
        if (hash.isPresent() && right.contains(peer, hash.get(), password)) {
            return true;
        }
        var matches = hash.orElse(NOBODYS).matches(password);
        if (hash.isEmpty() || !matches) {
            return false;
        }
        right.add(peer, hash.get(), password);
        return true;
    }

    /** Whether this is the user's password, and was found to be it lately: that costs neither time nor a line of the log. */
    boolean knows(Peer peer, Account account, String password) {
        return account.password().filter(hash -> right.contains(peer, hash, password)).isPresent();
    }

    private static boolean welcome(Peer peer) {
        LOG.info("{} logged in from {} with a password", peer.user(), peer.address());
        return true;
    }

    /**
     * Whether this key is one of the user's who may log in at this time; that the client has the private half is the
     * transport's to find out.
     *
     * @param key type and base64 text, without a comment
     */
    public boolean publicKey(Peer peer, String key) {
        var account = accounts.find(peer.user());
        return account.filter(found -> opens(found, key, peer)).filter(found -> inTime(found, peer)).isPresent();
    }

    /** Whether the user, whom a certificate that is trusted stands for, is there and may log in at this time. */
    public boolean certificate(Peer peer) {
        var account = accounts.find(peer.user());
        if (account.isEmpty()) {
            LOG.warn("there is no {} as whom a certificate came from {}", printable(peer.user()), peer.address());
        }
        return account.filter(found -> inTime(found, peer)).isPresent();
    }

    private static boolean opens(Account account, String key, Peer peer) {
        var same = account.publicKeys().stream().filter(each -> each.is(key)).toList();
        var allowed = same.stream().anyMatch(each -> each.isAllowedFrom(peer.address()));
        if (!same.isEmpty() && !allowed) {
            LOG.warn("a key of {} was refused: it may not be used from {}", account.name(), peer.address());
        }
        return allowed;
    }

    /** Whether the user is there still, with this password and class, and may log in at the time when it is asked. */
    BooleanSupplier whileUnchanged(Account account, Peer peer) {
        return () -> accounts.find(account.name())
                .filter(account::isStill)
                .filter(now -> inTime(now, peer))
                .isPresent();
    }

    /** The user as he is now. */
    Optional<Account> account(String name) {
        return accounts.find(name);
    }

    /** What a wrong password costs at most. */
    Duration longestDelay() {
        return longestDelay;
    }

    boolean inTime(Account account, Peer peer) {
        var allowed = account.mayLogInAt(clock.instant());
        if (!allowed) {
            LOG.warn("{} from {} was refused: the login class does not allow this time", account.name(), peer.address());
        }
        return allowed;
    }

    /** A name that a stranger chose must not forge lines of the log. */
    private static String printable(String name) {
        return Printable.line(name.substring(0, Math.min(name.length(), 64)));
    }
}
