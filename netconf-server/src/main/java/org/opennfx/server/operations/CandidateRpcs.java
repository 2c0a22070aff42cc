package org.opennfx.server.operations;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.store.CommitOptions;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.store.PersistId;
import org.opennfx.datastore.store.ResolutionMode;
import org.opennfx.datastore.tree.InnerNode;

/**
 * What is done with the candidate beside edits, as rpcs of the model: clients without sessions edit it, too (RFC 8527 3.1),
 * and have no other way to say that they are done. The rights are those to the operations of NETCONF.
 */
final class CandidateRpcs {
    private static final String PRIVATE_CANDIDATE = "ietf-netconf-private-candidate";
    private static final NodeName UPDATE =
            new NodeName(PRIVATE_CANDIDATE, "urn:ietf:params:xml:ns:yang:" + PRIVATE_CANDIDATE, "update");

    private final Datastore datastore;
    private final Changes changes;

    private CandidateRpcs(Datastore datastore, Changes changes) {
        this.datastore = datastore;
        this.changes = changes;
    }

    static List<RpcHandler> of(Datastore datastore, Changes changes) {
        var rpcs = new CandidateRpcs(datastore, changes);
        return List.of(
                RpcHandler.silent(AccessControl.netconf("commit"), rpcs::commit),
                RpcHandler.silent(AccessControl.netconf("cancel-commit"), rpcs::cancelCommit),
                RpcHandler.silent(AccessControl.netconf("discard-changes"), call -> datastore.discard(call.caller())),
                RpcHandler.silent(AccessControl.netconf("validate"), rpcs::validate),
                RpcHandler.silent(UPDATE, rpcs::update));
    }

    /** RFC 6241 8.3.4.1 and 8.4.5.1. */
    private void commit(RpcCall call) {
        var input = call.input();
        if (!input.has("confirmed") && (input.has("persist") || input.has("confirm-timeout"))) {
            throw missing("confirmed", "confirmed is missing: the rest is about a confirmed commit");
        }
        if (input.has("confirmed") && !input.has("persist") && !input.has("persist-id")) {
            throw missing("persist", "persist is missing: a confirmed commit without it would end with this request");
        }
        var options = new CommitOptions(
                Optional.of(input).filter(it -> it.has("confirmed")).map(CandidateRpcs::confirm),
                input.leaf("persist-id").map(PersistId::new),
                Optional.empty());
        changes.commit(call.caller(), options);
    }

    private static CommitOptions.Confirm confirm(InnerNode input) {
        var timeout = input.leafOrDefault("confirm-timeout")
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(CommitOptions.Confirm.DEFAULT_TIMEOUT);
        return new CommitOptions.Confirm(timeout, input.leaf("persist").map(PersistId::new));
    }

    private static RpcException missing(String element, String message) {
        return RpcError.protocol(ErrorTag.MISSING_ELEMENT, message)
                .with(new ErrorInfo.BadElement(element))
                .asException();
    }

    /** RFC 6241 8.4.4.1. */
    private void cancelCommit(RpcCall call) {
        datastore.cancelCommit(call.caller(), call.input().leaf("persist-id").map(PersistId::new));
    }

    /** RFC 6241 8.6.4.1, for the datastores that clients can write to. */
    private void validate(RpcCall call) {
        var source = call.input().container("source").orElseThrow(() -> missing("source", "source is missing"));
        var named = datastore.datastores().stream()
                .filter(each -> source.has(each.toString()))
                .findFirst()
                .orElseThrow(() -> RpcError.protocol(
                                ErrorTag.OPERATION_NOT_SUPPORTED, "what is validated is one of " + datastore.datastores())
                        .asException());
        changes.requireNone(call.caller(), datastore.validate(call.caller(), named));
    }

    /** Brings the private candidate of a session up to running (draft-ietf-netconf-privcand 4.8.1). */
    private void update(RpcCall call) {
        var mode = call.input().leafOrDefault("resolution-mode").flatMap(ResolutionMode::named);
        changes.update(call.caller(), mode.orElseThrow());
    }
}
