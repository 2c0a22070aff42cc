package org.opennfx.backends.check;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.model.Vnf;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;

/** No virtual network function has the name of a part of the system: names are host names, in either case. */
final class ReservedNameCheck implements PlatformCheck {
    private static final Set<String> RESERVED =
            Set.of("jdm", "jcp", "vjunos0", "ipsec-nm", "hypervisor", "host", "localhost");

    @Override
    public Stream<RpcError> check(NfxConfiguration configuration) {
        return configuration.vnfs().stream().map(Vnf::name)
                .filter(name -> RESERVED.contains(name.toLowerCase(Locale.ROOT)))
                .map(name -> RpcError.application(
                                ErrorTag.INVALID_VALUE, "VNF name " + name + " is reserved for the system")
                        .at(NfxPath.below(NfxPath.vnf(name), "name")));
    }
}
