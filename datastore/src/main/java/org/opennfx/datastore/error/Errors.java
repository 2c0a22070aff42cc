package org.opennfx.datastore.error;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a content, as much of it as a person reads. */
public final class Errors {
    /** That are told; of further ones only the number is. */
    public static final int MOST = 100;

    private Errors() {}

    /** The first ones, and how many more there are. */
    public static List<RpcError> limited(List<RpcError> all) {
        return limited(all, "errors");
    }

    /** @param what they are, such as warnings */
    public static List<RpcError> limited(List<RpcError> all, String what) {
        if (all.size() <= MOST) {
            return all;
        }
        var told = new ArrayList<>(all.subList(0, MOST));
        told.add(RpcError.application(ErrorTag.OPERATION_FAILED, "there are " + (all.size() - MOST) + " more " + what));
        return told;
    }
}
