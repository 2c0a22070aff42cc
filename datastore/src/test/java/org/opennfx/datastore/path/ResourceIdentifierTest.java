package org.opennfx.datastore.path;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ResourceIdentifierTest {
    private static NodeName name(String module, String local) {
        return new NodeName(module, "urn:" + module, local);
    }

    @Test
    void rootIsASlash() {
        assertEquals("/", ResourceIdentifier.of(InstancePath.ROOT));
    }

    @Test
    void moduleIsNamedWhereItChanges() {
        var path = InstancePath.ROOT.node(name("m", "top")).node(name("m", "inner")).node(name("n", "leaf"));
        assertEquals("/m:top/inner/n:leaf", ResourceIdentifier.of(path));
    }

    @Test
    void keysAreSeparatedByCommasAndEncoded() {
        var keys = List.of(
                new InstancePath.KeyLeaf(name("m", "a"), "x,y/é"), new InstancePath.KeyLeaf(name("m", "b"), ""));
        var path = InstancePath.ROOT.child(new InstancePath.Step.Entry(name("m", "list"), keys));
        assertEquals("/m:list=x%2Cy%2F%C3%A9,", ResourceIdentifier.of(path));
    }

    @Test
    void valueOfALeafListIsLikeAKey() {
        var path = InstancePath.ROOT.child(new InstancePath.Step.Value(name("m", "server"), "a b"));
        assertEquals("/m:server=a%20b", ResourceIdentifier.of(path));
    }
}
