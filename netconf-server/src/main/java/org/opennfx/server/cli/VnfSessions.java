package org.opennfx.server.cli;

import java.util.Optional;
import java.util.function.Function;
import org.opennfx.backends.console.GuestConsole;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.server.commands.Command;
import org.opennfx.server.operations.Operations;
import org.opennfx.server.operations.Session;

/**
 * {@code request virtual-network-functions NAME console}: a command of the models that only a terminal can have an answer to.
 *
 * @param consoles those of virtual machines, by their names
 */
record VnfSessions(Operations operations, Session session, Function<String, Optional<GuestConsole>> consoles) {
    private static final String RPC = "request-virtual-network-functions";

    static boolean isMeantBy(Command command) {
        return command.rpc().name().local().equals(RPC) && value(command, "console").isPresent();
    }

    /**
     * Whoever may call the rpc may do it.
     *
     * @throws org.opennfx.datastore.error.RpcException he may not, or there is no such console
     */
    void open(Command command, Screen screen) {
        operations.input(session, command.rpc(), command.input());
        var vnf = value(command, "vnf-name").orElse("");
        var console = consoles.apply(vnf)
                .orElseThrow(() -> RpcError.application(ErrorTag.DATA_MISSING, "Specified VNF doesn't exist").asException());
        var guest = GuestSession.at(console);
        screen.message("Connected to domain " + vnf);
        screen.message("Escape character is ^]");
        screen.connect(guest);
        screen.message("");
    }

    private static Optional<String> value(Command command, String leaf) {
        return command.input().stream()
                .filter(node -> node instanceof EditNode.OfLeaf given && given.schema().name().local().equals(leaf))
                .flatMap(node -> ((EditNode.OfLeaf) node).value().stream())
                .findFirst();
    }
}
