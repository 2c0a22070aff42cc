package org.opennfx.backends.plan;

import org.opennfx.backends.host.Setting;
import org.opennfx.datastore.host.HostException;

/** Changes a setting of the system. */
sealed interface SettingStep<T> extends HostStep permits NameHost, SetEntries, SetServers {
    Setting<T> setting();

    T before();

    T after();

    @Override
    default boolean isSeen() {
        return false;
    }

    @Override
    default void apply() throws HostException {
        setting().become(after());
    }

    @Override
    default void undo() throws HostException {
        setting().become(before());
    }
}
