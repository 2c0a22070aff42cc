package org.opennfx.datastore.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OrderedMapTest {
    enum Kind {
        WITH,
        WITHOUT,
        FIRST,
        LAST,
        BEFORE,
        AFTER
    }

    /** Few hashes, so that they collide. */
    record Name(int number) {
        @Override
        public int hashCode() {
            return number % 5;
        }
    }

    record Change(Kind kind, Name key, Name anchor, String value) {}

    @Property(tries = 2000)
    void behavesLikeAListOfPairs(@ForAll("changes") List<Change> changes) {
        OrderedMap<Name, String> map = OrderedMap.empty();
        List<Map.Entry<Name, String>> model = new ArrayList<>();
        for (var change : changes) {
            map = apply(map, change);
            apply(model, change);
            assertEquals(model.stream().map(Map.Entry::getValue).toList(), values(map));
            assertEquals(values(map), map.runs().stream().flatMap(run -> values(run.values()).stream()).toList());
            assertEquals(model.size(), map.size());
        }
        for (var each : model) {
            assertEquals(Optional.of(each.getValue()), map.find(each.getKey()));
        }
    }

    @Property(tries = 2000)
    void differenceTellsExactlyWhatDiffers(
            @ForAll("changes") List<Change> common,
            @ForAll("changes") List<Change> left,
            @ForAll("changes") List<Change> right) {
        OrderedMap<Name, String> base = OrderedMap.empty();
        for (var change : common) {
            base = apply(base, change);
        }
        var a = base;
        for (var change : left) {
            a = apply(a, change);
        }
        var b = base;
        for (var change : right) {
            b = apply(b, change);
        }
        var told = new HashMap<String, String>();
        OrderedMap.difference(a, b, (x, y) -> {
            if (!x.equals(y)) {
                var clash = told.put(x.orElse("none") + ">" + y.orElse("none"), "");
                assertEquals(null, clash);
            }
        });
        var expected = new HashMap<String, String>();
        for (var number = 0; number < 12; number++) {
            var x = a.find(new Name(number));
            var y = b.find(new Name(number));
            if (!Objects.equals(x, y)) {
                expected.put(x.orElse("none") + ">" + y.orElse("none"), "");
            }
        }
        assertEquals(expected, told);
        var keysOfA = keys(a);
        var keysOfB = keys(b);
        keysOfA.removeIf(key -> !keysOfB.contains(key));
        keysOfB.removeIf(key -> !keysOfA.contains(key));
        assertEquals(
                !keysOfA.equals(keysOfB), OrderedMap.reordered(a, b, value -> new Name(Integer.parseInt(value.substring(0, value.indexOf('='))))));
    }

    private static List<Name> keys(OrderedMap<Name, String> map) {
        var all = new ArrayList<Name>();
        map.forEach(value -> all.add(new Name(Integer.parseInt(value.substring(0, value.indexOf('='))))));
        return all;
    }

    private static List<String> values(Iterable<String> map) {
        var all = new ArrayList<String>();
        map.forEach(all::add);
        return all;
    }

    private static OrderedMap<Name, String> apply(OrderedMap<Name, String> map, Change change) {
        var anchored = map.contains(change.anchor()) && !change.anchor().equals(change.key());
        return switch (change.kind()) {
            case WITH -> map.with(change.key(), change.value());
            case WITHOUT -> map.without(change.key());
            case FIRST -> map.withFirst(change.key(), change.value());
            case LAST -> map.withLast(change.key(), change.value());
            case BEFORE -> anchored ? map.withBefore(change.anchor(), change.key(), change.value()) : map;
            case AFTER -> anchored ? map.withAfter(change.anchor(), change.key(), change.value()) : map;
        };
    }

    private static void apply(List<Map.Entry<Name, String>> model, Change change) {
        var entry = Map.entry(change.key(), change.value());
        var keys = model.stream().map(Map.Entry::getKey).toList();
        var at = keys.indexOf(change.key());
        var anchored = keys.contains(change.anchor()) && !change.anchor().equals(change.key());
        switch (change.kind()) {
            case WITH -> {
                if (at < 0) {
                    model.add(entry);
                } else {
                    model.set(at, entry);
                }
            }
            case WITHOUT -> remove(model, at);
            case FIRST -> {
                remove(model, at);
                model.addFirst(entry);
            }
            case LAST -> {
                remove(model, at);
                model.addLast(entry);
            }
            case BEFORE, AFTER -> {
                if (anchored) {
                    remove(model, at);
                    var place = model.stream().map(Map.Entry::getKey).toList().indexOf(change.anchor());
                    model.add(change.kind() == Kind.BEFORE ? place : place + 1, entry);
                }
            }
        }
    }

    private static void remove(List<Map.Entry<Name, String>> model, int at) {
        if (at >= 0) {
            model.remove(at);
        }
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        var names = Arbitraries.integers().between(0, 11).map(Name::new);
        return Combinators.combine(
                        Arbitraries.of(Kind.class), names, names, Arbitraries.integers().between(0, 3))
                .as((kind, key, anchor, value) -> new Change(kind, key, anchor, key.number() + "=" + value))
                .list()
                .ofMaxSize(40);
    }
}
