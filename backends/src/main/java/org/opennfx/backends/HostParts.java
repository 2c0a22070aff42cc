package org.opennfx.backends;

import java.time.Clock;
import java.util.List;
import org.opennfx.backends.backup.Backups;
import org.opennfx.backends.check.PlatformChecks;
import org.opennfx.backends.files.LogDirectory;
import org.opennfx.backends.host.GuestLogins;
import org.opennfx.backends.host.NetworkProbe;
import org.opennfx.backends.host.SerialLines;
import org.opennfx.backends.image.ImageLibrary;
import org.opennfx.backends.plan.Host;
import org.opennfx.backends.watch.ChangeSource;

/**
 * What a machine is put together of.
 *
 * @param host what a configuration reaches
 * @param checks what a configuration must keep to on this machine
 * @param changes those of the parts that tell of changes by themselves
 */
public record HostParts(
        Host host,
        ImageLibrary images,
        LogDirectory logs,
        SerialLines serialLines,
        GuestLogins guestLogins,
        NetworkProbe probe,
        Backups backups,
        PlatformChecks checks,
        List<ChangeSource> changes,
        Clock clock) {
    public HostParts {
        changes = List.copyOf(changes);
    }
}
