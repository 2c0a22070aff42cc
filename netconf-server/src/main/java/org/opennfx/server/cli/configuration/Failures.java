package org.opennfx.server.cli.configuration;

import java.util.Set;
import org.opennfx.datastore.codec.EditPath;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.server.cli.Screen;

/** Tells why a configuration cannot be had. */
record Failures(ConfigurationLanguage language, Screen screen) {
    /** What keeps a commit from being looked at. */
    private static final Set<ErrorTag> BEFORE_THE_CHECK =
            Set.of(ErrorTag.ACCESS_DENIED, ErrorTag.IN_USE, ErrorTag.LOCK_DENIED);

    /**
     * Shows what is wrong with a configuration.
     *
     * @return what is still to be told
     */
    RpcException ofCommit(RpcException failure) {
        if (failure.errors().stream().anyMatch(error -> BEFORE_THE_CHECK.contains(error.tag()))) {
            return failure;
        }
        failure.errors().forEach(this::show);
        return RpcError.application(ErrorTag.OPERATION_FAILED, "configuration check-out failed").asException();
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
