package org.opennfx.server.endpoint;

import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.InstancePath;

/** A part of the configuration that is valid by its model, but that nothing can be done with. */
final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    private final transient RpcError error;

    Unusable(InstancePath where, String why) {
        super(why);
        error = RpcError.application(ErrorTag.INVALID_VALUE, why).at(where);
    }

    RpcError error() {
        return error;
    }
}
