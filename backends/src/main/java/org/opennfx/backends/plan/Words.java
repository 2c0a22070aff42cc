package org.opennfx.backends.plan;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Values of the host for a reader: {@code vlans tag (id 100), mtu 1500}. */
final class Words {
    private Words() {}

    static String of(Object value) {
        return switch (value) {
            case Optional<?> maybe -> maybe.map(Words::of).orElse("none");
            case Collection<?> many when many.isEmpty() -> "none";
            case Collection<?> many -> many.stream().map(Words::of).collect(Collectors.joining(", ", "[", "]"));
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            case Record record when !hasWords(record) -> {
                var components = components(record, _ -> true);
                yield lowerCase(record.getClass().getSimpleName()) + (components.isEmpty() ? "" : " (" + components + ")");
            }
            default -> value.toString();
        };
    }

    /** Where two values are of one kind, those components of the first that are other in the second; otherwise all of it. */
    static String differing(Object value, Object other) {
        return value instanceof Record record && record.getClass() == other.getClass() && !hasWords(record)
                ? components(record, component -> !component(record, component).equals(component(other, component)))
                : of(value);
    }

    /** Whether it says itself how it reads. */
    private static boolean hasWords(Record record) {
        return !record.toString().startsWith(record.getClass().getSimpleName() + "[");
    }

    private static String components(Record record, Predicate<RecordComponent> shown) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .filter(shown)
                .map(component -> lowerCase(component.getName()) + " " + of(component(record, component)))
                .collect(Collectors.joining(", "));
    }

    private static Object component(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    private static String lowerCase(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
