package org.opennfx.datastore.schema;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** The prefix that each module has in XML. */
record ModulePrefixes(Map<String, String> byModule) {
    ModulePrefixes {
        byModule = Map.copyOf(byModule);
    }

    static ModulePrefixes of(Collection<ModuleInfo> modules) {
        var names = new HashSet<String>();
        var users = new HashMap<String, Integer>();
        for (var module : modules) {
            names.add(module.name());
            users.merge(module.prefix(), 1, Integer::sum);
        }
        var prefixes = new HashMap<String, String>();
        for (var module : modules) {
            var own = module.prefix();
            var taken = users.getOrDefault(own, 0) > 1 || (names.contains(own) && !own.equals(module.name()));
            prefixes.put(module.name(), taken || isReserved(own) ? module.name() : own);
        }
        return new ModulePrefixes(prefixes);
    }

    /** Namespaces in XML 1.0 3: no such prefix can be declared. */
    private static boolean isReserved(String prefix) {
        return prefix.regionMatches(true, 0, "xml", 0, "xml".length());
    }

    String of(String module) {
        return byModule.getOrDefault(module, module);
    }
}
