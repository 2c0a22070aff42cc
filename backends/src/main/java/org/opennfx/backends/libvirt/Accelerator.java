package org.opennfx.backends.libvirt;

import java.time.Duration;
import java.util.Optional;
import org.opennfx.backends.linux.BootProbe;
import org.opennfx.datastore.host.HostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out once who runs the instructions of guests. */
final class Accelerator {
    private static final Logger LOG = LoggerFactory.getLogger(Accelerator.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Acceleration wanted;
    private Optional<Boolean> probed = Optional.empty();

    Accelerator(Acceleration wanted) {
        this.wanted = wanted;
    }

    /** Whether the processor does. */
    boolean kvm() {
        return switch (wanted) {
            case KVM -> true;
            case EMULATED -> false;
            case PROBED -> probed();
        };
    }

    private synchronized boolean probed() {
        if (probed.isEmpty()) {
            probed = Optional.of(probe());
        }
        return probed.get();
    }

    private static boolean probe() {
        try {
            var boots = new BootProbe(DomainXml.EMULATOR, PATIENCE).boots("kvm");
            LOG.info(boots ? "guests run on the processor (KVM)" : "guests are emulated: none boots on the processor (KVM)");
            return boots;
        } catch (HostException e) {
            LOG.warn("guests are emulated: {}", e.getMessage());
            return false;
        }
    }
}
