package org.opennfx.datastore.store;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * What is meant by a configuration (RFC 8342 5.1.4): some of its nodes may do nothing, and others may stand for what is written
 * nowhere. What is meant has to be valid, and the host is brought to it. Called by any thread.
 */
public interface Intention {
    /** Everything is meant as it is written. */
    Intention LITERAL = new Intention() {
        @Override
        public ContainerNode of(ContainerNode written) {
            return written;
        }
    };

    /**
     * The intended configuration.
     *
     * @param written as running or a candidate has it; the result where nothing in it is meant otherwise
     */
    ContainerNode of(ContainerNode written);

    /**
     * The nodes of what is meant that are written nowhere, each with the name of the template that says it; a node in one
     * of them is told, too.
     */
    default Map<InstancePath, String> inherited(ContainerNode written) {
        return Map.of();
    }

    /** What is meant, without the templates themselves and without where they are applied. */
    default ContainerNode withoutTemplates(ContainerNode intended) {
        return intended;
    }

    /** What is wrong with what is meant, for who knows what is written alone. */
    default List<RpcError> explained(ContainerNode written, List<RpcError> problems) {
        return problems;
    }

    /** What is wrong with the way in which something is said, so that it cannot be known what is meant; none of it is in the result. */
    default List<RpcError> problems(ContainerNode written) {
        return List.of();
    }

    /**
     * What of a content a reader may see who may not see all nodes: nothing that is said about those.
     *
     * @param readable whether he may read the node at a path, be it there or not
     */
    default ContainerNode readable(ContainerNode written, Predicate<InstancePath> readable) {
        return written;
    }

    /**
     * The node that a node says something about, whether either is there or not: what says that another is inactive is about
     * that, and what a template says is about where it would be said without templates. Others are about themselves.
     */
    default InstancePath subject(InstancePath node) {
        return node;
    }

    /** What is left of a content after an edit, once what was said about nodes that the edit has removed is gone with them. */
    default ContainerNode settled(ContainerNode before, ContainerNode after) {
        return after;
    }
}
