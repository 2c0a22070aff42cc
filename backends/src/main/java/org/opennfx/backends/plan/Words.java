package org.opennfx.backends.plan;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.BridgeVlans;

/** Values of the host for a reader who knows the configuration: {@code vlan mode access, vlan-id 100, mtu 1500}. */
final class Words {
    private static final String NONE = "none";

    private Words() {}

    static String of(Object value) {
        return switch (value) {
            case Optional<?> maybe -> maybe.map(Words::of).orElse(NONE);
            case Collection<?> many when many.isEmpty() -> NONE;
            case Collection<?> many -> many.stream().map(Words::apart).collect(Collectors.joining(", "));
            case Map<?, ?> many when many.isEmpty() -> NONE;
            case Map<?, ?> many -> many.entrySet().stream()
                    .map(each -> of(each.getKey()) + " " + of(each.getValue())).collect(Collectors.joining(", "));
            case BridgeVlans vlans -> ConfigurationWords.vlans(vlans);
            case Attachment attachment -> ConfigurationWords.mapping(attachment);
            case Enum<?> constant -> hasWords(constant, constant.name())
                    ? constant.toString()
                    : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            case Record record when isPlain(record) -> kind(record)
                    + components(record, component -> Optional.of(said(component, component(record, component))));
            default -> value.toString().isEmpty() ? NONE : value.toString();
        };
    }

    /** One of several. */
    private static String apart(Object value) {
        return value instanceof Record record && isPlain(record) ? "(" + of(value) + ")" : of(value);
    }

    /** Which of several kinds of a thing it is, where there are several. */
    private static String kind(Record record) {
        var type = record.getClass();
        if (Arrays.stream(type.getInterfaces()).noneMatch(Class::isSealed)) {
            return "";
        }
        return written(type.getSimpleName()) + (type.getRecordComponents().length == 0 ? "" : " ");
    }

    /** Where two values are of one kind, those components of the first that are other in the second; otherwise all of it. */
    static String differing(Object value, Object other) {
        if (!(value instanceof Record record) || record.getClass() != other.getClass() || !isPlain(record)) {
            return of(value);
        }
        return components(record, component -> {
            var mine = component(record, component);
            var theirs = component((Record) other, component);
            return mine.equals(theirs) ? Optional.empty() : Optional.of(said(component, mine, theirs));
        });
    }

    /** Whether it is said part by part: it does not say itself how it reads. */
    private static boolean isPlain(Record record) {
        return !(record instanceof BridgeVlans || record instanceof Attachment)
                && !hasWords(record, record.getClass().getSimpleName() + "[");
    }

    private static boolean hasWords(Object value, String otherwise) {
        return !value.toString().startsWith(otherwise);
    }

    private static String components(Record record, Function<RecordComponent, Optional<String>> said) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .filter(component -> ConfigurationWords.isSaid(record.getClass(), component.getName()))
                .flatMap(component -> said.apply(component).stream())
                .collect(Collectors.joining(", "));
    }

    private static String said(RecordComponent component, Object value) {
        return ConfigurationWords.either(component.getName(), value).orElseGet(() -> node(component) + " " + of(value));
    }

    private static String said(RecordComponent component, Object value, Object other) {
        return ConfigurationWords.either(component.getName(), value)
                .orElseGet(() -> node(component) + " " + differing(value, other));
    }

    private static Object component(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    private static String node(RecordComponent component) {
        return ConfigurationWords.node(component.getName()).orElseGet(() -> written(component.getName()));
    }

    private static String written(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
