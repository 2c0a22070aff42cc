package org.opennfx.backends.model;

import org.opennfx.datastore.path.InstancePath;

/**
 * The CPUs of the host that a thread of the emulator may run on.
 *
 * @param path the leaf-list of the configuration that says so
 */
public record ThreadPin(CpuSet cpus, InstancePath path) {}
