package org.opennfx.backends.state;

import java.util.function.BiConsumer;
import org.opennfx.datastore.tree.TreeBuilder;

/** Tables in the answers about visibility: a container {@code NAME-information} of groups {@code NAME-group}. */
final class Rows {
    private Rows() {}

    static <T> void of(TreeBuilder page, String name, Iterable<T> values, BiConsumer<T, TreeBuilder> writer) {
        page.container(name + "-information", table -> {
            for (var value : values) {
                table.entry(name + "-group", row -> writer.accept(value, row));
            }
        });
    }
}
