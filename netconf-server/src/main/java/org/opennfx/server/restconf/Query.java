package org.opennfx.server.restconf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The parameters behind the question mark (RFC 8040 4.8). */
record Query(Map<String, String> parameters) {
    Query {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Reads what the client sent.
     *
     * @param text without the question mark
     * @param allowed the parameters that mean something here
     * @throws Refusal 400 for one that does not, or that is given twice (RFC 8040 4.8)
     */
    static Query of(String text, Set<String> allowed) {
        var all = new LinkedHashMap<String, String>();
        for (var parameter : text.isEmpty() ? new String[0] : text.split("&", -1)) {
            var equals = parameter.indexOf('=');
            var name = PathSegment.decoded(equals < 0 ? parameter : parameter.substring(0, equals));
            var value = equals < 0 ? "" : PathSegment.decoded(parameter.substring(equals + 1));
            if (!allowed.contains(name)) {
                throw Refusal.badRequest("the query parameter \"" + name + "\" means nothing here");
            }
            if (all.put(name, value) != null) {
                throw Refusal.badRequest("the query parameter " + name + " is given twice");
            }
        }
        return new Query(all);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** @param wanted what the value has to be, in words */
    <T> Optional<T> find(String name, String wanted, Function<String, Optional<T>> read) {
        return find(name).map(text -> read.apply(text)
                .orElseThrow(() -> Refusal.badRequest(name + " is " + wanted + ", not \"" + text + "\"")));
    }
}
