package org.opennfx.backends.libvirt;

import java.util.Locale;

/** Who runs the instructions of guests. */
public enum Acceleration {
    /** The processor where a small guest boots on it, which is tried once; otherwise an emulator. */
    PROBED,
    /** The processor. */
    KVM,
    /** An emulator: slow, but on every machine. */
    EMULATED;

    /** As options have it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
