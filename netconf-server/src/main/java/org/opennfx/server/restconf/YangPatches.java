package org.opennfx.server.restconf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.FailedEditException;
import org.opennfx.server.http.HttpAnswer;

/** Answers PATCH with a YANG patch (RFC 8072). A patch is one transaction. */
final class YangPatches {
    private final Schema schema;
    private final Transactions transactions;
    private final ResourceReader paths;

    YangPatches(Schema schema, Transactions transactions, ResourceReader paths) {
        this.schema = schema;
        this.transactions = transactions;
        this.paths = paths;
    }

    /** @param encoding that of the patch */
    HttpAnswer patch(Exchange exchange, Resource.Data target, Encoding encoding) {
        Query.of(exchange.query(), Set.of());
        var patch = new Body(schema, exchange.body(), encoding).patch();
        return new Patching(exchange, target, patch, new PatchEdits(schema, paths, target, encoding)).done();
    }

    /** One patch that is being done. */
    private final class Patching {
        private final Exchange exchange;
        private final Resource.Data target;
        private final YangPatch patch;
        private final PatchEdits edits;

        Patching(Exchange exchange, Resource.Data target, YangPatch patch, PatchEdits edits) {
            this.exchange = exchange;
            this.target = target;
            this.patch = patch;
            this.edits = edits;
        }

        HttpAnswer done() {
            List<List<EditNode>> all = new ArrayList<>();
            for (var edit : patch.edits()) {
                try {
                    all.add(edits.of(edit));
                } catch (Refusal e) {
                    return failed(e.status(), edit, e.errors());
                } catch (RpcException e) {
                    return failed(Statuses.of(e.errors()), edit, e.errors());
                }
            }
            return done(new Transactions.Change(all, Operation.NONE, Transactions.exists(target.path())));
        }

        private HttpAnswer done(Transactions.Change change) {
            try {
                var version = transactions.make(exchange, target, change);
                var answer = answer(200, new PatchStatus.Outcome.Ok());
                return version.map(it -> it.on(answer, exchange.wanted().mediaType())).orElse(answer);
            } catch (FailedEditException e) {
                return failed(Statuses.of(e.errors()), patch.edits().get(e.position()), e.errors());
            } catch (RpcException e) {
                return answer(Statuses.of(e.errors()), new PatchStatus.Outcome.Failed(e.errors()));
            } catch (Refusal e) {
                return answer(e.status(), new PatchStatus.Outcome.Failed(e.errors()));
            }
        }

        private HttpAnswer failed(int status, YangPatch.Edit edit, List<RpcError> errors) {
            return answer(status, new PatchStatus.Outcome.FailedEdit(edit.id(), errors));
        }

        private HttpAnswer answer(int status, PatchStatus.Outcome outcome) {
            var body = new PatchStatus(patch.id(), outcome).in(schema, exchange.wanted());
            return HttpAnswer.of(status).body(exchange.wanted().mediaType(), body);
        }
    }
}
