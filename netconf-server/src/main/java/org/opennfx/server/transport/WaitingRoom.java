package org.opennfx.server.transport;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Connections that have not said yet who they are. When there is no room for a new one, the oldest of the address that has
 * the most has to go: who opens connections and says nothing keeps out neither other addresses nor a client of his own.
 *
 * @param <C> a connection, told from others by {@code equals}
 */
public final class WaitingRoom<C> {
    private final int most;
    private final Map<C, InetAddress> waiting = new LinkedHashMap<>();

    /** @param most connections that may wait at a time */
    public WaitingRoom(int most) {
        this.most = most;
    }

    public int most() {
        return most;
    }

    /** @return who has to go for it, and waits no more */
    public synchronized Optional<C> enter(C connection, InetAddress address) {
        var leaving = waiting.size() < most ? Optional.<C>empty() : oldestOfTheMost();
        leaving.ifPresent(waiting::remove);
        waiting.put(connection, address);
        return leaving;
    }

    private Optional<C> oldestOfTheMost() {
        var counts = waiting.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .flatMap(this::oldest);
    }

    private Optional<C> oldest(InetAddress address) {
        return waiting.entrySet().stream()
                .filter(each -> each.getValue().equals(address))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** To be called for each that has entered, whether it has said who it is or is gone. */
    public synchronized void leave(C connection) {
        waiting.remove(connection);
    }

    /** Those that wait now. */
    public synchronized List<C> waiting() {
        return List.copyOf(waiting.keySet());
    }
}
