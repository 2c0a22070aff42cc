package org.opennfx.yang;

import java.net.URL;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The resources of this module by name: the YANG modules that the device serves and the example documents. */
public final class YangModules {
    private static final List<String> DEVICE =
            Stream.of(
                            "nfx-cli@2026-11-01",
                            "nfx-host-os@2026-11-01",
                            "nfx-interfaces@2026-11-01",
                            "nfx-routing@2026-11-01",
                            "nfx-security@2026-11-01",
                            "nfx-snmp@2026-11-01",
                            "nfx-state@2026-11-01",
                            "nfx-switch-operations@2026-11-01",
                            "nfx-switch@2026-11-01",
                            "nfx-system-operations@2026-11-01",
                            "nfx-system@2026-11-01",
                            "nfx-types@2026-11-01",
                            "nfx-visibility@2026-11-01",
                            "nfx-vnf-operations@2026-11-01",
                            "nfx-vnf@2026-11-01",
                            "nfx@2026-11-01")
                    .map(YangModules::moduleResource)
                    .toList();

    private static final List<String> STANDARD =
            Stream.of(
                            "ietf-datastores@2018-02-14",
                            "ietf-inet-types@2013-07-15",
                            "ietf-netconf@2011-06-01",
                            "ietf-netconf-acm@2018-02-14",
                            "ietf-netconf-monitoring@2010-10-04",
                            "ietf-netconf-nmda@2019-01-07",
                            "ietf-netconf-with-defaults@2011-06-01",
                            "ietf-origin@2018-02-14",
                            "ietf-yang-library@2019-01-04",
                            "ietf-yang-metadata@2016-08-05",
                            "ietf-yang-types@2013-07-15")
                    .map(YangModules::moduleResource)
                    .toList();

    private static final Set<String> IMPORT_ONLY =
            Set.of("ietf-datastores", "ietf-inet-types", "ietf-netconf-acm", "ietf-yang-metadata", "ietf-yang-types", "nfx-cli");

    private YangModules() {}

    /** Resource names of the device's own modules and submodules. */
    public static List<String> device() {
        return DEVICE;
    }

    /** Resource names of the standard modules that are served beside the device's own. */
    public static List<String> standard() {
        return STANDARD;
    }

    /** Names of the modules among all of these whose definitions are used by others, and which are not implemented. */
    public static Set<String> importOnly() {
        return IMPORT_ONLY;
    }

    /** Resource names of the documents that the device accepts, in alphabetical order. */
    public static List<String> goodExamples() {
        return ResourceFolder.documents("examples/good/");
    }

    /**
     * Resource names of the documents that the device refuses, in alphabetical order. Each has exactly one fault. Its
     * expected error stands in the resource {@link #errorOf}.
     */
    public static List<String> badExamples() {
        return ResourceFolder.documents("examples/bad/");
    }

    /** Resource name of the error that belongs to a bad example. */
    public static String errorOf(String badExample) {
        return badExample.substring(0, badExample.length() - ".xml".length()) + ".error";
    }

    /**
     * The resource of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static URL resource(String name) {
        var found = YangModules.class.getClassLoader().getResource(name);
        if (found == null) {
            throw new IllegalArgumentException("no resource " + name);
        }
        return found;
    }

    private static String moduleResource(String moduleAndRevision) {
        return "META-INF/yang/" + moduleAndRevision + ".yang";
    }
}
