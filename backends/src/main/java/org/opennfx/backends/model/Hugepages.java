package org.opennfx.backends.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** How many huge pages of each size are wanted ({@code system memory hugepages}); no entry means none. */
public record Hugepages(Map<PageSize, Long> counts) {
    public static final Hugepages NONE = new Hugepages(Map.of());

    public Hugepages {
        var copy = new EnumMap<PageSize, Long>(PageSize.class);
        counts.forEach((size, count) -> {
            if (count > 0) {
                copy.put(size, count);
            }
        });
        counts = Collections.unmodifiableMap(copy);
    }

    public long count(PageSize size) {
        return counts.getOrDefault(size, 0L);
    }

    public long kibibytes() {
        return counts.entrySet().stream().mapToLong(pool -> pool.getKey().kibibytes() * pool.getValue()).sum();
    }
}
