package org.opennfx.server.restconf;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.server.http.Method;

/** The methods that resources have (RFC 8040 4). */
public final class ResourceMethods {
    private static final Set<Method> OF_DATASTORE = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Method.DELETE)));
    /** Of a leaf, or anything else that has no children. */
    private static final Set<Method> OF_VALUE = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Method.POST)));

    private ResourceMethods() {}

    /**
     * Those of a resource with data that can be written.
     *
     * @param whole whether it is all entries of a list or leaf-list
     */
    public static Set<Method> of(SchemaNode node, boolean whole) {
        if (!node.config() || whole || node.isKey()) {
            return Method.READING;
        }
        return switch (node) {
            case InnerSchema _ -> node.name().local().isEmpty() ? OF_DATASTORE : Method.ALL;
            default -> OF_VALUE;
        };
    }
}
