package org.opennfx.server.cli.configuration;

import org.opennfx.datastore.codec.EditPath;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.server.cli.Screen;
import org.opennfx.server.operations.CheckOut;

/** Tells why a configuration cannot be had. */
record Failures(ConfigurationLanguage language, Screen screen) {
    private static final RpcError NOT_UPDATED = RpcError.application(
            ErrorTag.OPERATION_FAILED, "update failed: nothing is changed; give these the values that are running, or say rollback");
    private static final RpcError DENIED = RpcError.application(ErrorTag.ACCESS_DENIED, "access is not permitted");

    /**
     * Shows which statements the user may not change, of those that he may see.
     *
     * @return what is still to be told
     */
    RpcException ofEdit(RpcException failure) {
        if (failure.errors().stream().anyMatch(error -> error.tag() != ErrorTag.ACCESS_DENIED)) {
            return failure;
        }
        failure.errors().stream().filter(error -> error.path().isPresent()).forEach(this::show);
        return DENIED.asException();
    }

    /**
     * Shows what is wrong with a configuration.
     *
     * @return what is still to be told
     */
    RpcException ofCommit(RpcException failure) {
        if (!CheckOut.hasFailed(failure)) {
            return failure;
        }
        failure.errors().forEach(this::show);
        return CheckOut.FAILED.asException();
    }

    /**
     * Shows what keeps a private candidate from being brought up to what is running.
     *
     * @return what is still to be told
     */
    RpcException ofUpdate(RpcException failure) {
        failure.errors().forEach(this::show);
        return NOT_UPDATED.asException();
    }

    private void show(RpcError error) {
        var path = error.path().flatMap(where -> EditPath.of(where, language.configuration(), language.grammar()));
        if (path.isEmpty() || isOfPlatform(error)) {
            screen.message("error: " + error.message());
            return;
        }
        screen.message(path.get().edit());
        path.get().statement().ifPresent(statement -> screen.message("  '" + statement + "'"));
        screen.message("    " + error.message());
    }

    /** What the platform objects to as a whole, the device tells without a place. */
    private static boolean isOfPlatform(RpcError error) {
        return error.tag() == ErrorTag.OPERATION_FAILED && error.appTag().isEmpty();
    }
}
