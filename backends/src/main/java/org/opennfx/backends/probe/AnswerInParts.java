package org.opennfx.backends.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** The answer of a call, which its audience hears piece by piece. */
final class AnswerInParts {
    private final RpcCall call;
    private final String page;
    private final Consumer<TreeBuilder> about;
    private final List<Consumer<TreeBuilder>> told = new ArrayList<>();

    /**
     * @param page the container that all of it is in
     * @param about what each part has, so that it is known what it is about
     */
    AnswerInParts(RpcCall call, String page, Consumer<TreeBuilder> about) {
        this.call = call;
        this.page = page;
        this.about = about;
    }

    void tell(Consumer<TreeBuilder> content) {
        told.add(content);
        call.audience().hear(answer(List.of(content)));
    }

    /** All that has been told. */
    ContainerNode whole() {
        return answer(told);
    }

    private ContainerNode answer(List<Consumer<TreeBuilder>> contents) {
        return TreeBuilder.container(call.output(), output -> output.container(page, inside -> {
            about.accept(inside);
            contents.forEach(content -> content.accept(inside));
        }));
    }
}
