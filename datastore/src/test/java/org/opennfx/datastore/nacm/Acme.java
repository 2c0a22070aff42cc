package org.opennfx.datastore.nacm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opennfx.datastore.Documents;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.yang.YangModules;

/** A server with the modules of RFC 8341's examples, and what its users may do under some nacm container. */
final class Acme {
    static final Schema SCHEMA = Schema.load(Stream.concat(
                    YangModules.standard().stream().map(YangModules::resource),
                    Stream.of("acme", "acme-itf").map(Documents::module))
            .toList());

    private Acme() {}

    /** The document of one of the RFC's examples. */
    static String example(String name) {
        try (var in = Objects.requireNonNull(Acme.class.getResourceAsStream("/nacm/" + name + ".xml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A nacm container in which every user is in the group {@code staff}, and the rules are of that group. */
    static String nacm(String leaves, String... rules) {
        var numbered = new StringBuilder();
        for (var rule : rules) {
            numbered.append("<rule><name>").append(numbered.length()).append("</name>").append(rule).append("</rule>");
        }
        return "<nacm xmlns='urn:ietf:params:xml:ns:yang:ietf-netconf-acm' xmlns:a='http://example.com/ns/netconf'>" + leaves
                + "<groups><group><name>staff</name><user-name>fred</user-name></group></groups>"
                + "<rule-list><name>rules</name><group>staff</group>" + numbered + "</rule-list></nacm>";
    }

    static String rule(String type, String operations, String action) {
        return type + "<access-operations>" + operations + "</access-operations><action>" + action + "</action>";
    }

    static String path(String path, String operations, String action) {
        return rule("<path>" + path + "</path>", operations, action);
    }

    static SubjectAccess fred(String nacm) {
        return of(nacm, Subject.of("fred", Set.of()));
    }

    static SubjectAccess of(String nacm, Subject subject) {
        return policy(nacm, List.of()).of(subject);
    }

    static AccessPolicy policy(String nacm, List<RuleList> predefined) {
        var running = tree(nacm);
        return new AccessPolicy(SCHEMA, predefined, () -> running);
    }

    static ContainerNode tree(String xml) {
        return Documents.tree(SCHEMA, xml.replaceAll("<!--.*?-->", ""));
    }

    static ContainerNode tenants(String content) {
        return content.isEmpty()
                ? ContainerNode.empty(SCHEMA.root())
                : tree("<tenants xmlns='http://example.com/ns/netconf'>" + content + "</tenants>");
    }

    static String xml(ContainerNode root) {
        return Documents.xml(SCHEMA, root).replaceAll("</?tenants[^>]*>", "");
    }

    /** What of a change is denied, as {@code operation path}. */
    static String denied(SubjectAccess access, ContainerNode before, ContainerNode after) {
        return access.objections(before, after).stream()
                .map(error -> error.message().replace(" is not permitted", "") + " " + path(error))
                .collect(Collectors.joining(", "));
    }

    private static String path(RpcError error) {
        return error.path().orElseThrow().toString().replace("/acme:tenants/", "");
    }

    static NodeName netconf(String operation) {
        return new NodeName("ietf-netconf", "urn:ietf:params:xml:ns:netconf:base:1.0", operation);
    }

    static NodeName acme(String name) {
        return new NodeName("acme", "http://example.com/ns/netconf", name);
    }
}
