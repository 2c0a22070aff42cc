package org.opennfx.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opennfx.backends.host.MachineModel;

/** What a server is to serve. */
public sealed interface DeviceOptions {
    /**
     * The NFX device on the embedded host.
     *
     * @param model the machine that the host is
     * @param load what is merged into running at the start
     */
    record Nfx(MachineModel model, Optional<StartConfiguration> load) implements DeviceOptions {
        /** An NFX250-S2. */
        public static final Nfx DEFAULT = new Nfx(MachineModel.S2, Optional.empty());
    }

    /**
     * Modules of the user's own, without a host: their data is kept, checked and handed out.
     *
     * @param directories whose modules are served; one that the server has itself is taken from where it is newer
     * @param features those that are supported, by the name of their module; other modules have all of theirs
     * @param importOnly the names of modules that are there for others to import
     * @param user who may log in, and may do everything
     * @param keys public keys that open the account, as lines of OpenSSH's authorized_keys
     * @param writableRunning whether running can be edited without a commit
     * @param startup whether there is a startup datastore
     * @param kept whether the datastores outlive the process
     */
    record Bare(
            List<Path> directories,
            Map<String, Set<String>> features,
            Set<String> importOnly,
            String user,
            List<String> keys,
            boolean writableRunning,
            boolean startup,
            boolean kept)
            implements DeviceOptions {
        public Bare {
            directories = List.copyOf(directories);
            features = Map.copyOf(features);
            importOnly = Set.copyOf(importOnly);
            keys = List.copyOf(keys);
        }
    }
}
