package org.opennfx.backends.libvirt;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that take a {@link LibvirtLab} as a parameter, and run where the machine can have one. All classes share it, each finds
 * it with its daemons and without guests and switches; it is closed when the last one is done.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
        value = "org.opennfx.backends.libvirt.LibvirtLab#possible",
        disabledReason = "takes root, libvirt, Open vSwitch and what tools/guest-image needs")
@ExtendWith(SharedLab.class)
public @interface NeedsLibvirtLab {}
