package org.opennfx.datastore.store;

import java.util.List;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;

/** One of several edits that were to be done one after the other failed; none of them is done. */
public final class FailedEditException extends RpcException {
    private static final long serialVersionUID = 1;

    private final int position;

    FailedEditException(int position, List<RpcError> errors) {
        super(errors);
        this.position = position;
    }

    /** Which of them, from 0. */
    public int position() {
        return position;
    }

    /** The same with errors in other words. */
    public FailedEditException with(List<RpcError> others) {
        return new FailedEditException(position, others);
    }
}
