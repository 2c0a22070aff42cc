package org.opennfx.backends.libvirt;

/** Who runs the instructions of guests. */
public enum Acceleration {
    /** The processor where a small guest boots on it, which is tried once; otherwise an emulator. */
    PROBED,
    /** The processor. */
    KVM,
    /** An emulator: slow, but on every machine. */
    EMULATED
}
