package org.opennfx.server.monitoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.opennfx.datastore.codec.XmlText;
import org.opennfx.datastore.host.StateProvider;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.ModuleInfo;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.TreeBuilder;
import org.opennfx.server.view.ReadableDatastore;

/** The modules that are served, in the form of RFC 8525 and in the one of RFC 7895 that came before it. */
public final class YangLibrary implements StateProvider {
    private static final String MODULE = "ietf-yang-library";
    private static final String NAME = "device";
    /** Of ietf-netconf's features, those that every server has. */
    private static final Set<String> NETCONF_FEATURES =
            Set.of("candidate", "confirmed-commit", "rollback-on-error", "url", "validate", "xpath");

    private final Schema schema;
    private final ServedDatastores datastores;
    private final String contentId;
    private final List<DataNode> state;

    YangLibrary(Schema schema, ServedDatastores datastores) {
        this.datastores = datastores;
        this.schema = schema;
        var content = TreeBuilder.container(container("yang-library"), this::content);
        this.contentId = digest(new XmlText(schema).node(content));
        this.state = List.of(library(), modulesState());
    }

    /** By which the library is told from another one (RFC 8525 2). */
    String contentId() {
        return contentId;
    }

    /**
     * The capability by which clients learn that their copy of the library is still good (RFC 8526 2). That of RFC 7895 is left
     * out: yangcli, which knows no other, would load all modules, and fails at those of YANG 1.1. Its modules-state can be read.
     */
    public String capability() {
        return "urn:ietf:params:netconf:capability:yang-library:1.1?revision=2019-01-04&content-id=" + contentId;
    }

    @Override
    public List<DataNode> state(Schema schema) {
        return state;
    }

    private DataNode library() {
        return TreeBuilder.container(container("yang-library"), library -> {
            content(library);
            library.leaf("content-id", contentId);
        });
    }

    private void content(TreeBuilder library) {
        library.entry("module-set", this::moduleSet)
                .entry("schema", entry -> entry.leaf("name", NAME).values("module-set", List.of(NAME)));
        for (var datastore : datastores.all()) {
            library.entry("datastore", entry -> entry.leaf("name", datastore.identity()).leaf("schema", NAME));
        }
    }

    private void moduleSet(TreeBuilder set) {
        set.leaf("name", NAME);
        for (var module : schema.modules()) {
            if (module.implemented()) {
                set.entry("module", entry -> {
                    module(entry, module);
                    entry.leaf("revision", module.revision())
                            .values("feature", features(module))
                            .values("deviation", module.deviatedBy());
                });
            } else {
                set.entry("import-only-module", entry -> {
                    module(entry, module);
                    entry.leaf("revision", module.revision().orElse(""));
                });
            }
        }
    }

    private static void module(TreeBuilder entry, ModuleInfo module) {
        entry.leaf("name", module.name()).leaf("namespace", module.namespace());
        for (var part : module.submodules()) {
            entry.entry("submodule", submodule -> submodule.leaf("name", part.name()).leaf("revision", part.revision()));
        }
    }

    private DataNode modulesState() {
        return TreeBuilder.container(container("modules-state"), modules -> {
            modules.leaf("module-set-id", contentId);
            for (var module : schema.modules()) {
                modules.entry("module", entry -> entry.leaf("name", module.name())
                        .leaf("revision", module.revision().orElse(""))
                        .leaf("namespace", module.namespace())
                        .values("feature", features(module))
                        .leaf("conformance-type", module.implemented() ? "implement" : "import"));
            }
        });
    }

    /** The features of a module for which the server stands. */
    List<String> features(ModuleInfo module) {
        return module.name().equals("ietf-netconf")
                ? module.features().stream().filter(this::isServed).toList()
                : module.features();
    }

    private boolean isServed(String netconfFeature) {
        return switch (netconfFeature) {
            case "startup" -> datastores.all().contains(ReadableDatastore.STARTUP);
            case "writable-running" -> datastores.writableRunning();
            default -> NETCONF_FEATURES.contains(netconfFeature);
        };
    }

    private ContainerSchema container(String name) {
        return (ContainerSchema) schema.root().childByModule(MODULE, name).orElseThrow();
    }

    /** Differs as soon as anything in the library does (RFC 8525 3, content-id). */
    private static String digest(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
