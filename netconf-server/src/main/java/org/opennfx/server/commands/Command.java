package org.opennfx.server.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.RpcSchema;

/**
 * A command that was understood: the rpc that it calls.
 *
 * @param input what the rpc is called with; whether it is complete and allowed is told by the call
 */
public record Command(RpcSchema rpc, List<EditNode> input) implements Reading {
    /** The parameter of those rpcs that answer with a configuration. */
    private static final String FORMAT = "format";

    public Command {
        input = List.copyOf(input);
    }

    /**
     * The same, which answers with configurations in a format; what does not answer with one stays as it is.
     *
     * @param format as Junos names it, such as {@code text}
     */
    public Command answeringIn(String format) {
        return rpc.input().child(FORMAT)
                .map(LeafSchema.class::cast)
                .filter(leaf -> Parameters.words(leaf).contains(format) && !isGiven(leaf))
                .map(leaf -> with(leaf, format))
                .orElse(this);
    }

    /** What whoever calls it at a terminal is asked first, and has to say yes to. */
    public Optional<String> question() {
        return rpc.extension("nfx-cli", "confirm");
    }

    private boolean isGiven(LeafSchema leaf) {
        return input.stream().anyMatch(node -> isOf(leaf, node));
    }

    private static boolean isOf(LeafSchema leaf, EditNode node) {
        return node instanceof EditNode.Target target && target.schema() == leaf;
    }

    /** The same with another value of a parameter, whether it had one or not. */
    public Command with(LeafSchema leaf, String value) {
        var more = new ArrayList<>(input.stream().filter(node -> !isOf(leaf, node)).toList());
        more.add(new EditNode.OfLeaf(leaf, Optional.of(value), Optional.empty(), Location.UNKNOWN));
        return new Command(rpc, more);
    }
}
