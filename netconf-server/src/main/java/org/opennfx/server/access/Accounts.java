package org.opennfx.server.access;

import java.util.Optional;

/** The users as they are now; a change of the configuration shows at the next call. */
public interface Accounts {
    Optional<Account> find(String name);
}
