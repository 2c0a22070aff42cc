package org.opennfx.server.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * What rpcs answer, as the device shows it on a terminal. The resource of the name of an rpc in the folder {@code screens} is
 * the {@link Layout} of its output; what has none is shown as an {@link Outline}. There is one for a device.
 */
public final class Screens {
    /** The leaf of an output that is text for people. */
    private static final String TEXT = "output";

    private final Map<RpcSchema, Optional<Layout>> layouts = new ConcurrentHashMap<>();

    /** Lines that end with a line feed each; nothing where there is nothing to show. */
    public String text(RpcSchema rpc, ContainerNode output) {
        var plain = Optional.of(output).filter(it -> it.schema().child(TEXT).isPresent()).flatMap(it -> it.leaf(TEXT));
        if (plain.isPresent()) {
            return ended(plain.get());
        }
        return layouts.computeIfAbsent(rpc, Screens::layout)
                .map(layout -> layout.draw(output))
                .orElseGet(() -> Outline.of(output));
    }

    private static String ended(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    private static Optional<Layout> layout(RpcSchema rpc) {
        return resource(rpc.name().local()).map(text -> LayoutReader.read(text, rpc.output()));
    }

    static Optional<String> resource(String name) {
        try (var in = Screens.class.getResourceAsStream("screens/" + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
