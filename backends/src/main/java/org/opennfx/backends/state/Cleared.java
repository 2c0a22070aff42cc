package org.opennfx.backends.state;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;

/**
 * What counters were when somebody cleared them: they are shown since then, while the counters themselves go on. It is
 * forgotten when the server ends. Safe for use by several threads.
 */
final class Cleared<C> {
    private final Map<String, C> then = new ConcurrentHashMap<>();
    private final BinaryOperator<C> since;

    /** @param since what came to the first between the second and it */
    Cleared(BinaryOperator<C> since) {
        this.since = since;
    }

    void clear(String name, C now) {
        then.put(name, now);
    }

    C since(String name, C now) {
        return Optional.ofNullable(then.get(name)).map(earlier -> since.apply(now, earlier)).orElse(now);
    }
}
