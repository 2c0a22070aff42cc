package org.opennfx.backends.plan;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Why domains that should run do not: the hypervisor's words at the last attempt to start each. Hypervisors do not keep
 * them, and the device shows them in {@code show virtual-network-functions}.
 */
public final class StartFailures {
    private final Map<String, String> words = new ConcurrentHashMap<>();

    public Optional<String> find(String domain) {
        return Optional.ofNullable(words.get(domain));
    }

    /** Notes the outcome of an attempt; empty when the domain came up or is gone. */
    public void note(String domain, Optional<String> failure) {
        failure.ifPresentOrElse(text -> words.put(domain, text), () -> words.remove(domain));
    }
}
