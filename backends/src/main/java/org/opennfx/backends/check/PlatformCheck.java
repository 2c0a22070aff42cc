package org.opennfx.backends.check;

import java.util.stream.Stream;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.datastore.error.RpcError;

/** One rule of the platform. */
@FunctionalInterface
interface PlatformCheck {
    /** Everything that breaks the rule, each with its path. */
    Stream<RpcError> check(NfxConfiguration configuration);
}
