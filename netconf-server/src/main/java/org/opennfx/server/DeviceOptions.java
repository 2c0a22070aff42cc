package org.opennfx.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opennfx.backends.files.SpaceLimit;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.datastore.host.DriftPolicy;
import org.opennfx.server.junos.JunosManner;

/** What a server is to serve. */
public sealed interface DeviceOptions {
    /**
     * The NFX device.
     *
     * @param load what is merged into running at the start
     * @param drift what becomes of changes of the machine that are not the device's
     * @param junos how its sessions of NETCONF speak the XML API of Junos; empty where they do not
     * @param space how much clients may put into the image directory
     */
    record Nfx(
            HostOptions host,
            Optional<StartConfiguration> load,
            DriftPolicy drift,
            Optional<JunosManner> junos,
            SpaceLimit space)
            implements DeviceOptions {
        /** An NFX250-S2. */
        public static final Nfx DEFAULT = new Nfx(
                new HostOptions.Embedded(MachineModel.S2),
                Optional.empty(),
                DriftPolicy.MEND,
                Optional.of(JunosManner.FRIENDLY),
                SpaceLimit.DEFAULT);

        public Nfx withHost(HostOptions machine) {
            return new Nfx(machine, load, drift, junos, space);
        }

        /** On a machine that is told from others of the process. */
        Nfx numbered(int number) {
            return withHost(host.numbered(number));
        }

        public Nfx withLoad(StartConfiguration other) {
            return new Nfx(host, Optional.of(other), drift, junos, space);
        }

        public Nfx withoutJunos() {
            return new Nfx(host, load, drift, Optional.empty(), space);
        }

        public Nfx withJunos(JunosManner manner) {
            return new Nfx(host, load, drift, Optional.of(manner), space);
        }
    }

    /**
     * Modules of the user's own, without a host: their data is kept, checked and handed out.
     *
     * @param directories whose modules are served; one that the server has itself is taken from where it is newer
     * @param features those that are supported, by the name of their module; other modules have all of theirs
     * @param importOnly the names of modules that are there for others to import
     * @param load what is merged into running at the start
     * @param writableRunning whether running can be edited without a commit
     * @param startup whether there is a startup datastore
     * @param kept whether the datastores outlive the process
     */
    record Bare(
            List<Path> directories,
            Map<String, Set<String>> features,
            Set<String> importOnly,
            Users users,
            Optional<StartConfiguration> load,
            boolean writableRunning,
            boolean startup,
            boolean kept)
            implements DeviceOptions {
        public Bare {
            directories = List.copyOf(directories);
            features = Map.copyOf(features);
            importOnly = Set.copyOf(importOnly);
        }
    }

    /**
     * Who may log in where the configuration does not say it.
     *
     * @param recovering those who may do everything, whatever access control says (RFC 8341 3.3.3 calls it a recovery session)
     * @param controlled those who may do what the rules and defaults of access control say
     * @param keys public keys that open each of the accounts, as lines of OpenSSH's authorized_keys
     */
    record Users(Set<String> recovering, Set<String> controlled, List<String> keys) {
        public Users {
            recovering = Set.copyOf(recovering);
            controlled = Set.copyOf(controlled);
            keys = List.copyOf(keys);
        }

        /** One who may do everything. */
        public static Users of(String name) {
            return new Users(Set.of(name), Set.of(), List.of());
        }

        Stream<String> names() {
            return Stream.concat(recovering.stream(), controlled.stream()).distinct();
        }
    }
}
