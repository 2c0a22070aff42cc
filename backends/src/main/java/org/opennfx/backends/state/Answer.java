package org.opennfx.backends.state;

import java.util.Optional;
import java.util.function.Function;
import org.opennfx.datastore.host.HostException;

/** What a part of the host said of itself, or why it said nothing: a daemon may be away while the others answer. */
sealed interface Answer<T> {
    record Given<T>(T value) implements Answer<T> {}

    record Withheld<T>(HostException why) implements Answer<T> {}

    /** Asks a part of the host. */
    @FunctionalInterface
    interface Question<T> {
        T ask() throws HostException;
    }

    static <T> Answer<T> to(Question<T> question) {
        try {
            return new Given<>(question.ask());
        } catch (HostException e) {
            return new Withheld<>(e);
        }
    }

    /** @throws org.opennfx.datastore.error.RpcException there is none; in the words of the host */
    default T orThrow() {
        return switch (this) {
            case Given<T>(var value) -> value;
            case Withheld<T>(var why) -> throw HostObserver.failure(why);
        };
    }

    default Optional<T> given() {
        return this instanceof Given<T>(var value) ? Optional.of(value) : Optional.empty();
    }

    default Optional<HostException> withheld() {
        return this instanceof Withheld<T>(var why) ? Optional.of(why) : Optional.empty();
    }

    default <R> Answer<R> map(Function<T, R> function) {
        return switch (this) {
            case Given<T>(var value) -> new Given<>(function.apply(value));
            case Withheld<T>(var why) -> new Withheld<>(why);
        };
    }
}
