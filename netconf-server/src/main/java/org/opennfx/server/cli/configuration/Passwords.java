package org.opennfx.server.cli.configuration;

import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.server.cli.Screen;

/** Asks for a new password. */
final class Passwords {
    private Passwords() {}

    /** @throws org.opennfx.datastore.error.RpcException the two were not the same */
    static String ask(Screen screen) {
        var password = screen.askSecretly("New password: ");
        if (!password.equals(screen.askSecretly("Retype new password: "))) {
            throw RpcError.application(ErrorTag.OPERATION_FAILED, "Passwords are not equal; aborting").asException();
        }
        return password;
    }
}
