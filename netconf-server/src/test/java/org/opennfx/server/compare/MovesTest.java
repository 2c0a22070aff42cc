package org.opennfx.server.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class MovesTest {
    @Property
    void putBehindThePreviousOneEachMakesTheOtherOrder(@ForAll("orders") List<Integer> before, @ForAll("orders") List<Integer> after) {
        var list = new ArrayList<>(before);
        list.retainAll(after);
        var moved = Moves.between(before, after);
        var previous = Optional.<Integer>empty();
        for (var key : after) {
            if (moved.contains(key)) {
                list.remove(key);
                list.add(previous.map(list::indexOf).orElse(-1) + 1, key);
            }
            previous = Optional.of(key);
        }
        assertEquals(after, list);
    }

    @Provide
    Arbitrary<List<Integer>> orders() {
        return Arbitraries.shuffle(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)
                .flatMap(all -> Arbitraries.integers().between(0, all.size()).map(size -> all.subList(0, size)));
    }

    @Test
    void oneThatGoesToTheFrontIsTheOnlyOneThatMoves() {
        assertEquals(Set.of("d"), Moves.between(List.of("a", "b", "c", "d"), List.of("d", "a", "b", "c")));
    }

    @Test
    void newOnesArePutAndWhatIsGoneIsNot() {
        assertEquals(Set.of("x"), Moves.between(List.of("a", "b", "c"), List.of("a", "x", "c")));
    }

    @Test
    void nothingMovesWhereTheOrderIsTheSame() {
        assertEquals(Set.of(), Moves.between(List.of("a", "b"), List.of("a", "b")));
    }
}
