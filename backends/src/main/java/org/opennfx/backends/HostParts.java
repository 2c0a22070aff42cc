package org.opennfx.backends;

import java.time.Clock;
import org.opennfx.backends.check.PlatformChecks;
import org.opennfx.backends.host.SerialLines;
import org.opennfx.backends.image.ImageLibrary;
import org.opennfx.backends.plan.Host;

/**
 * What a machine is put together of.
 *
 * @param host what a configuration reaches
 * @param checks what a configuration must keep to on this machine
 */
public record HostParts(Host host, ImageLibrary images, SerialLines serialLines, PlatformChecks checks, Clock clock) {}
