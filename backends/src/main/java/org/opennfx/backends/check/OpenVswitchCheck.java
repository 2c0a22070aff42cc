package org.opennfx.backends.check;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.model.Rstp;
import org.opennfx.backends.model.StormProfile;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.InstancePath;

/** What Open vSwitch does not do as the switch of the front panel: it is refused, as nobody would see that it is without effect. */
final class OpenVswitchCheck implements PlatformCheck {
    /** Seconds between messages of its spanning tree, whatever is asked for. */
    private static final int HELLO_TIME = 2;

    @Override
    public Stream<RpcError> check(NfxConfiguration configuration) {
        return Stream.concat(
                configuration.rstp().stream().flatMap(OpenVswitchCheck::tree),
                profiles(configuration).values().stream().flatMap(OpenVswitchCheck::storm));
    }

    private static Stream<RpcError> tree(Rstp tree) {
        var ports = new TreeMap<>(tree.ports());
        tree.others().ifPresent(others -> ports.put("all", others));
        var path = NfxPath.configuration("protocols", "rstp");
        var ofPorts = ports.entrySet().stream().filter(port -> !port.getValue().mayBeRoot())
                .map(port -> refusal(NfxPath.below(NfxPath.entry(path, "interface", port.getKey()), "no-root-port"),
                        "no-root-port is not possible: Open vSwitch keeps no port from leading to the root"));
        return tree.helloTime() == HELLO_TIME
                ? ofPorts
                : Stream.concat(Stream.of(refusal(NfxPath.below(path, "hello-time"),
                        "hello-time is always " + HELLO_TIME + " s with Open vSwitch")), ofPorts);
    }

    /** Those that ports use, by name. */
    private static Map<String, StormProfile> profiles(NfxConfiguration configuration) {
        var profiles = new TreeMap<String, StormProfile>();
        configuration.storms().values().forEach(profile -> profiles.put(profile.name(), profile));
        return profiles;
    }

    private static Stream<RpcError> storm(StormProfile profile) {
        var path = NfxPath.entry(NfxPath.configuration("forwarding-options"), "storm-control-profiles", profile.name());
        var shutdown = profile.shutdown()
                ? Stream.of(refusal(NfxPath.below(path, "action-shutdown"),
                        "action-shutdown is not possible: Open vSwitch drops what is over the limit, and the port stays"))
                : Stream.<RpcError>empty();
        return profile.unknownUnicast() && !profile.broadcast() && !profile.multicast()
                ? Stream.concat(shutdown, Stream.of(refusal(NfxPath.below(path, "all"),
                        "a limit of unknown unicast alone is not possible with Open vSwitch")))
                : shutdown;
    }

    private static RpcError refusal(InstancePath path, String words) {
        return RpcError.application(ErrorTag.OPERATION_NOT_SUPPORTED, words).at(path);
    }
}
