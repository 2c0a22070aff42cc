package org.opennfx.server.netconf;

import java.util.List;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;

/** What can be wrong with a parameter of an operation: errors that name its element. */
final class BadParameter {
    private BadParameter() {}

    static RpcException of(ErrorTag tag, String parameter, String message) {
        return RpcError.protocol(tag, message).with(new ErrorInfo.BadElement(parameter)).asException();
    }

    static RpcException missing(String parameter) {
        return of(ErrorTag.MISSING_ELEMENT, parameter, parameter + " is missing");
    }

    static RpcException repeated(String parameter) {
        return of(ErrorTag.BAD_ELEMENT, parameter, parameter + " is given twice");
    }

    /** Both of two were given that exclude each other. */
    static RpcException both(String one, String other) {
        return of(ErrorTag.BAD_ELEMENT, other, "there is either " + one + " or " + other);
    }

    static RpcException notOneOf(List<String> allowed, String parameter, String text) {
        return of(ErrorTag.INVALID_VALUE, parameter, "\"" + text + "\" is not one of " + String.join(", ", allowed));
    }
}
