package org.opennfx.server.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.opennfx.backends.console.GuestConsole;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.server.commands.Command;
import org.opennfx.server.commands.ReadableValues;
import org.opennfx.server.operations.Operations;
import org.opennfx.server.operations.Session;

/**
 * {@code request virtual-network-functions NAME console}: a command of the models that only a terminal can have an answer to.
 *
 * @param consoles those of virtual machines, by their names
 */
record VnfSessions(Operations operations, Session session, Function<String, Optional<GuestConsole>> consoles) {
    private static final String RPC = "request-virtual-network-functions";

    /** @throws org.opennfx.datastore.error.RpcException the user may not get on a virtual machine */
    static void require(Operations operations, Session session) {
        operations.require(session, rpc(operations));
    }

    private static RpcSchema rpc(Operations operations) {
        return operations.schema().rpc(NfxPath.name(RPC)).orElseThrow();
    }

    /** Whether the user may get on virtual machines. */
    static boolean arePermitted(Operations operations, Session session) {
        return operations.permits(session, rpc(operations));
    }

    /** Those of the virtual machines that the user may know of. */
    static List<String> names(Operations operations, Session session) {
        return rpc(operations).input().child("vnf-name").map(LeafSchema.class::cast)
                .map(leaf -> new ReadableValues(operations, session).named(leaf)).orElse(List.of());
    }

    static boolean isMeantBy(Command command) {
        return command.rpc().name().local().equals(RPC) && value(command, "console").isPresent();
    }

    /**
     * Whoever may call the rpc may do it.
     *
     * @throws org.opennfx.datastore.error.RpcException there is no such console
     */
    void open(Command command, Screen screen) {
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
