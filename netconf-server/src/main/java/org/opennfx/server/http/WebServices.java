package org.opennfx.server.http;

import io.helidon.service.registry.GlobalServiceRegistry;
import io.helidon.service.registry.ServiceRegistry;
import io.helidon.service.registry.ServiceRegistryConfig;
import io.helidon.service.registry.ServiceRegistryManager;

/**
 * What the web server takes from others. It has all from us, and nothing from its registry of services; to look for them in every
 * jar takes as long as all else that it does at its start.
 */
final class WebServices {
    private WebServices() {}

    /** Leaves the registry empty, unless the program that we are a part of has one for itself. */
    static void ofNobodyElse() {
        if (!GlobalServiceRegistry.configured()) {
            GlobalServiceRegistry.registry(empty());
        }
    }

    private static ServiceRegistry empty() {
        var config = ServiceRegistryConfig.builder().discoverServices(false).discoverServicesFromServiceLoader(false).build();
        return ServiceRegistryManager.create(config).registry();
    }
}
