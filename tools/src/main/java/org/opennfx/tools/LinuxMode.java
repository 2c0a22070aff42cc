package org.opennfx.tools;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.host.SystemSetting;
import org.opennfx.backends.libvirt.Acceleration;
import org.opennfx.backends.linux.HostPlaces;
import org.opennfx.backends.linux.LinuxSettings;
import org.opennfx.backends.machine.MachineSettings;
import org.opennfx.backends.model.ManagementInterface;
import org.opennfx.backends.ovs.GuestPorts;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** The options of {@code nfx server} for the machine that it runs on. */
final class LinuxMode {
    @Option(
            names = "--namespace",
            paramLabel = "NAME",
            description = "The network namespace that tools/host-setup --namespace has made ready.")
    private @Nullable String namespace;

    @Option(
            names = "--front-port",
            paramLabel = "PORT=DEVICE",
            showDefaultValue = Visibility.NEVER,
            description = "A network device that is a port of the front, such as ge-0/0/0=enp3s0; may be given more than once.")
    private Map<String, String> frontPorts = Map.of();

    @Option(
            names = "--physical-function",
            paramLabel = "NAME=DEVICE",
            showDefaultValue = Visibility.NEVER,
            description = "A network device with SR-IOV whose virtual functions guests get, such as hsxe0=enp4s0f0.")
    private Map<String, String> physicalFunctions = Map.of();

    @Option(
            names = "--guest-ports",
            paramLabel = "KIND",
            description = "How guests are plugged into the host-os switch: ${COMPLETION-CANDIDATES}.")
    private GuestPorts guestPorts = GuestPorts.TAP;

    @Option(
            names = "--acceleration",
            paramLabel = "WHO",
            description = {
                "Who runs the instructions of guests: ${COMPLETION-CANDIDATES}.",
                "  probed: the processor, where a small guest boots on it."
            })
    private Acceleration acceleration = Acceleration.PROBED;

    @Option(
            names = "--follow",
            paramLabel = "SETTING",
            showDefaultValue = Visibility.NEVER,
            description = {
                "What of \"system\" the machine follows: ${COMPLETION-CANDIDATES};",
                "  the rest is in force inside the device only; may be given more than once."
            })
    private Set<SystemSetting> followed = EnumSet.noneOf(SystemSetting.class);

    @Option(
            names = "--management-port",
            paramLabel = "PORT=DEVICE",
            showDefaultValue = Visibility.NEVER,
            description = "A network device that is a management interface, such as jmgmt0=eno1.")
    private Map<String, String> managementPorts = Map.of();

    @Option(
            names = "--shutdown-time",
            paramLabel = "SECONDS",
            defaultValue = "60",
            showDefaultValue = Visibility.NEVER,
            description = "How long a guest may take to shut down before its power is taken, ${DEFAULT-VALUE} s where it is not given.")
    private int shutdownSeconds;

    MachineSettings settings(MachineModel model) {
        refuseUnknown("--front-port", frontPorts, MachineModel.switchPorts());
        refuseUnknown("--physical-function", physicalFunctions, MachineModel.PHYSICAL_FUNCTIONS);
        refuseUnknown("--management-port", managementPorts, ManagementInterface.NAMES);
        if (shutdownSeconds < 0) {
            throw new CommandFailure("--shutdown-time: " + shutdownSeconds + " is no number of seconds");
        }
        return new MachineSettings(
                model,
                new HostPlaces(Optional.ofNullable(namespace)),
                new LinuxSettings(followed, managementPorts),
                frontPorts,
                physicalFunctions,
                guestPorts,
                acceleration,
                Duration.ofSeconds(shutdownSeconds));
    }

    private static void refuseUnknown(String option, Map<String, String> given, Iterable<String> known) {
        var unknown = new TreeSet<>(given.keySet());
        known.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new CommandFailure(option + ": this device has no " + String.join(", ", unknown)
                    + ", only " + String.join(", ", known));
        }
    }
}
