package org.opennfx.server.operations;

import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.access.Account;
import org.opennfx.server.access.Accounts;
import org.opennfx.server.access.UserClass;

/**
 * Access by the device's predefined login classes. Operations whose names start with {@code get} read and change
 * nothing, those with {@code request} act on the running device; all others are for a super-user. Only he sees secrets.
 */
public final class ClassAccess implements AccessControl {
    private final Accounts accounts;
    private final Secrets secrets;

    public ClassAccess(Accounts accounts, Schema schema) {
        this.accounts = accounts;
        this.secrets = new Secrets(schema);
    }

    @Override
    public void require(String user, NodeName operation) {
        var userClass = classOf(user);
        if (!may(userClass, operation.local())) {
            throw RpcError.application(
                            ErrorTag.ACCESS_DENIED, "class " + userClass + " of user " + user + " does not allow " + operation.local())
                    .at(InstancePath.ROOT.node(operation))
                    .asException();
        }
    }

    private static boolean may(UserClass userClass, String operation) {
        return operation.equals("close-session") || switch (userClass) {
            case SUPER_USER -> true;
            case OPERATOR -> reads(operation) || operation.startsWith("request-");
            case READ_ONLY -> reads(operation);
            case UNAUTHORIZED -> false;
        };
    }

    private static boolean reads(String operation) {
        return operation.equals("get") || operation.startsWith("get-");
    }

    @Override
    public ContainerNode readable(String user, ContainerNode root) {
        return switch (classOf(user)) {
            case SUPER_USER -> root;
            case OPERATOR, READ_ONLY -> secrets.without(root);
            case UNAUTHORIZED -> ContainerNode.empty(root.schema());
        };
    }

    /** A user who was deleted while his session lasts may do nothing. */
    private UserClass classOf(String user) {
        return accounts.find(user).map(Account::userClass).orElse(UserClass.UNAUTHORIZED);
    }
}
