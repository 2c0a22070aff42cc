package org.opennfx.backends.check;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.Vnf;
import org.opennfx.datastore.error.RpcError;

/**
 * A rule about what is outside of the configuration and can change without it: the files of the image directory, the
 * model of the machine.
 */
@FunctionalInterface
interface MachineCheck {
    /**
     * Everything that breaks the rule, each with its path.
     *
     * @param concerned the virtual network functions that it is held against
     */
    Stream<RpcError> check(NfxConfiguration configuration, Predicate<Vnf> concerned);
}
