package org.opennfx.backends.plan;

import org.opennfx.datastore.host.Step;

/** All that the planner ever does to a host. Each step knows what was there before, and can bring exactly that back. */
sealed interface HostStep extends Step
        permits WriteLedger,
                SettingStep,
                RestoreNetwork,
                ReserveHugepages,
                ConfigureSwitch,
                ChangeBridge,
                DefineDomain,
                RestoreDefinition,
                UndefineDomain,
                BootStep,
                StopDomain,
                ChangeNic,
                ReconnectNic {
    /** Whether who looks at the host sees that it was done: virtual machines are others, or ports of the front. */
    default boolean isSeen() {
        return true;
    }
}
