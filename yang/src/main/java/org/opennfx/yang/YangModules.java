package org.opennfx.yang;

import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The resources of this module by name: the YANG modules that the device serves and the example documents. */
public final class YangModules {
    private static final List<String> DEVICE =
            Stream.of(
                            "nfx-archival@2026-11-01",
                            "nfx-backup@2026-11-01",
                            "nfx-chassis-operations@2026-11-01",
                            "nfx-cli@2026-11-01",
                            "nfx-configuration-operations@2026-11-01",
                            "nfx-console@2026-11-01",
                            "nfx-events@2026-11-01",
                            "nfx-file-operations@2026-11-01",
                            "nfx-groups@2026-11-01",
                            "nfx-host-os@2026-11-01",
                            "nfx-images@2026-11-01",
                            "nfx-interfaces@2026-11-01",
                            "nfx-marks@2026-11-01",
                            "nfx-network-operations@2026-11-01",
                            "nfx-routing@2026-11-01",
                            "nfx-security@2026-11-01",
                            "nfx-snmp@2026-11-01",
                            "nfx-state@2026-11-01",
                            "nfx-status-operations@2026-11-01",
                            "nfx-switch-operations@2026-11-01",
                            "nfx-clear-operations@2026-11-01",
                            "nfx-switch@2026-11-01",
                            "nfx-system-operations@2026-11-01",
                            "nfx-system@2026-11-01",
                            "nfx-time-zones@2026-11-01",
                            "nfx-types@2026-11-01",
                            "nfx-visibility@2026-11-01",
                            "nfx-vnf-operations@2026-11-01",
                            "nfx-vnf@2026-11-01",
                            "nfx@2026-11-01")
                    .map(YangModules::moduleResource)
                    .toList();

    private static final List<String> STANDARD =
            Stream.of(
                            "iana-crypt-hash@2014-08-06",
                            "iana-ssh-encryption-algs@2024-10-16",
                            "iana-ssh-key-exchange-algs@2024-10-16",
                            "iana-ssh-mac-algs@2024-10-16",
                            "iana-ssh-public-key-algs@2024-10-16",
                            "iana-tls-cipher-suite-algs@2024-10-16",
                            "ietf-crypto-types@2024-10-10",
                            "ietf-datastores@2018-02-14",
                            "ietf-factory-default@2020-08-31",
                            "ietf-inet-types@2013-07-15",
                            "ietf-interfaces@2018-02-20",
                            "ietf-ip@2018-02-22",
                            "ietf-keystore@2024-10-10",
                            "ietf-netconf-acm@2018-02-14",
                            "ietf-netconf-monitoring@2010-10-04",
                            "ietf-netconf-nmda@2019-01-07",
                            "ietf-netconf-notifications@2012-02-06",
                            "ietf-netconf-partial-lock@2009-10-19",
                            "ietf-netconf-private-candidate@2025-10-30",
                            "ietf-netconf-server@2025-04-24",
                            "ietf-netconf-txid@2023-03-01",
                            "ietf-netconf-with-defaults@2011-06-01",
                            "ietf-netconf@2011-06-01",
                            "ietf-network-instance@2019-01-21",
                            "ietf-nmda-compare@2021-12-10",
                            "ietf-origin@2018-02-14",
                            "ietf-restconf-monitoring@2017-01-26",
                            "ietf-restconf-subscribed-notifications@2019-11-17",
                            "ietf-restconf@2017-01-26",
                            "ietf-ssh-common@2024-10-10",
                            "ietf-ssh-server@2024-10-10",
                            "ietf-subscribed-notifications@2019-09-09",
                            "ietf-tcp-client@2024-10-10",
                            "ietf-tcp-common@2024-10-10",
                            "ietf-tcp-server@2024-10-10",
                            "ietf-tls-common@2024-10-10",
                            "ietf-tls-server@2024-10-10",
                            "ietf-truststore@2024-10-10",
                            "ietf-x509-cert-to-name@2014-12-10",
                            "ietf-yang-library@2019-01-04",
                            "ietf-yang-metadata@2016-08-05",
                            "ietf-yang-patch@2017-02-22",
                            "ietf-yang-push@2019-09-09",
                            "ietf-yang-schema-mount@2019-01-14",
                            "ietf-yang-structure-ext@2020-06-17",
                            "ietf-yang-types@2013-07-15",
                            "nc-notifications@2008-07-14",
                            "nfx-access-control@2026-11-01",
                            "nfx-deviations@2026-11-01",
                            "nfx-event-log@2026-11-01",
                            "notifications@2008-07-14")
                    .map(YangModules::moduleResource)
                    .toList();

    private static final Set<String> IMPORT_ONLY = Set.of(
            "iana-crypt-hash",
            "iana-ssh-encryption-algs",
            "iana-ssh-key-exchange-algs",
            "iana-ssh-mac-algs",
            "iana-ssh-public-key-algs",
            "iana-tls-cipher-suite-algs",
            "ietf-datastores",
            "ietf-inet-types",
            "ietf-interfaces",
            "ietf-ip",
            "ietf-network-instance",
            "ietf-restconf",
            "ietf-yang-metadata",
            "ietf-yang-patch",
            "ietf-yang-schema-mount",
            "ietf-yang-structure-ext",
            "ietf-yang-types",
            "nfx-cli");

    /** What the device does of the modules that it does not serve as a whole. */
    private static final Map<String, Set<String>> FEATURES = Map.ofEntries(
            Map.entry("iana-crypt-hash", Set.of()),
            Map.entry("ietf-crypto-types", Set.of("cleartext-private-keys", "hidden-private-keys", "one-asymmetric-key-format")),
            Map.entry("ietf-keystore", Set.of("asymmetric-keys", "central-keystore-supported", "inline-definitions-supported")),
            Map.entry("ietf-netconf-server", Set.of(
                    "central-netconf-server-supported", "ssh-call-home", "ssh-listen", "tls-call-home", "tls-listen")),
            Map.entry("ietf-netconf-txid", Set.of()),
            Map.entry("ietf-ssh-common", Set.of()),
            Map.entry("ietf-ssh-server", Set.of("ssh-server-keepalives")),
            Map.entry("ietf-subscribed-notifications", Set.of("encode-json", "encode-xml", "replay", "subtree", "xpath")),
            Map.entry("ietf-tcp-client", Set.of("local-binding-supported", "tcp-client-keepalives")),
            Map.entry("ietf-tcp-common", Set.of("keepalives-supported")),
            Map.entry("ietf-tcp-server", Set.of("tcp-server-keepalives")),
            Map.entry("ietf-tls-common", Set.of("hello-params", "tls12", "tls13")),
            Map.entry("ietf-tls-server", Set.of("client-auth-supported", "client-auth-x509-cert", "server-ident-x509-cert")),
            Map.entry("ietf-truststore", Set.of("central-truststore-supported", "certificates", "inline-definitions-supported")));

    /** By which the device is configured as a server. */
    private static final Pattern OF_THE_DEVICE = Pattern.compile(
            ".*/(iana-.*|ietf-(crypto-types|keystore|truststore|x509-cert-to-name|netconf-server|(ssh|tcp|tls)-.*))@.*");

    private YangModules() {}

    /** Resource names of the device's own modules and submodules. */
    public static List<String> device() {
        return DEVICE;
    }

    /** Resource names of the standard modules that are served beside the device's own. */
    public static List<String> standard() {
        return STANDARD;
    }

    /** Resource names of the standard modules of NETCONF itself: those that a server has whatever else it serves. */
    public static List<String> protocol() {
        return STANDARD.stream().filter(name -> !OF_THE_DEVICE.matcher(name).matches()).toList();
    }

    /** Names of the modules among all of these whose definitions are used by others, and which are not implemented. */
    public static Set<String> importOnly() {
        return IMPORT_ONLY;
    }

    /** The features that the device has, by the name of their module; modules that are not named here have all of theirs. */
    public static Map<String, Set<String>> features() {
        return FEATURES;
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
