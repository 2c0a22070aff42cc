package org.opennfx.server.cli;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.server.commands.Command;
import org.opennfx.server.commands.ReadableValues;

/**
 * Which interface a command is about.
 *
 * @param names of those that its user could read when it began
 */
record WatchedInterface(LeafSchema parameter, List<String> names) {
    private static final String PARAMETER = "interface-name";

    WatchedInterface {
        names = List.copyOf(names);
    }

    static WatchedInterface of(CliSession cli, Command command) {
        var parameter = (LeafSchema) command.rpc().input().child(PARAMETER).orElseThrow();
        return new WatchedInterface(parameter, new ReadableValues(cli.operations(), cli.session()).named(parameter));
    }

    /** Whether it is about one, which is named. */
    boolean isOne(Command command) {
        return name(command).filter(names::contains).isPresent();
    }

    /** The same of the next one; after the last comes the first. */
    Optional<Command> after(Command command) {
        return name(command).map(names::indexOf)
                .filter(at -> at >= 0)
                .map(at -> command.with(parameter, names.get((at + 1) % names.size())));
    }

    /** The same of another one; empty where there is none of that name. */
    Optional<Command> named(Command command, String name) {
        return names.contains(name) ? Optional.of(command.with(parameter, name)) : Optional.empty();
    }

    private Optional<String> name(Command command) {
        return command.input().stream()
                .filter(node -> node instanceof EditNode.OfLeaf leaf && leaf.schema() == parameter)
                .flatMap(node -> ((EditNode.OfLeaf) node).value().stream())
                .findFirst();
    }
}
