package org.opennfx.backends.state;

import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;

/** What the device says to the name of a virtual network function that it does not have. */
final class VnfLookup {
    private VnfLookup() {}

    static RpcException unknown() {
        return RpcError.application(ErrorTag.DATA_MISSING, "Specified VNF doesn't exist").asException();
    }
}
