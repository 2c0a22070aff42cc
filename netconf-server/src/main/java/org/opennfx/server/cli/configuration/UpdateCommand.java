package org.opennfx.server.cli.configuration;

import java.util.List;
import org.opennfx.datastore.codec.Level;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.server.cli.Mode;
import org.opennfx.server.cli.Screen;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.Words;

/** {@code update}: brings a private candidate up to what is running now. */
record UpdateCommand(Editing editing) implements Command {
    @Override
    public Mode.Next run(Request request, Screen screen) {
        request.atMost(0);
        if (editing.access() != Access.PRIVATE) {
            throw RpcError.application(ErrorTag.OPERATION_FAILED, "not a private configuration").asException();
        }
        try {
            editing.database().updatePrivate(editing.session());
        } catch (RpcException e) {
            throw new Failures(editing.language(), screen).ofUpdate(e);
        }
        return new Mode.Next.Stay();
    }

    @Override
    public List<Offer> offers(Level at, Words words) {
        return List.of(END);
    }
}
