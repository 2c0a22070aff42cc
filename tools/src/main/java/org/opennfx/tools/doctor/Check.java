package org.opennfx.tools.doctor;

/** One look at the machine, which it does not change. */
@FunctionalInterface
interface Check {
    Diagnosis look();
}
