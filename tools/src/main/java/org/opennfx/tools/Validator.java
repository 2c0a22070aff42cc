package org.opennfx.tools;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.opennfx.backends.check.PlatformChecks;
import org.opennfx.backends.embedded.EmbeddedHost;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.intention.DeviceIntention;
import org.opennfx.backends.model.ConfigurationReader;
import org.opennfx.backends.model.DeviceSchema;
import org.opennfx.datastore.constraint.Checker;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.nacm.UnmatchedRule;
import org.opennfx.datastore.schema.Schema;

/** Decides about files as a server does about a commit, but for what it would find in its directory of images. */
final class Validator {
    private final Schema schema;
    private final DocumentReader documents;
    private final DeviceIntention intention;
    private final Checker constraints;
    private final PlatformChecks platform;

    private Validator(Schema schema, PlatformChecks platform) {
        this.schema = schema;
        this.documents = new DocumentReader(schema);
        this.intention = new DeviceIntention(schema);
        this.constraints = new Checker(schema);
        this.platform = platform;
    }

    static Validator of(MachineModel model) {
        return new Validator(DeviceSchema.load(), EmbeddedHost.checks(model));
    }

    Verdict verdict(String file) {
        Source source;
        try {
            source = Source.read(file);
        } catch (CommandFailure e) {
            return Verdict.unreadable(file, String.valueOf(e.getMessage()));
        }
        return new Verdict(source.name(), findings(source.read(documents)));
    }

    /** The constraints mean nothing to a document that could not be read as a whole. */
    private List<Finding> findings(Document document) {
        if (!document.isSound()) {
            return document.findings();
        }
        var locations = Locations.of(document.nodes());
        var errors = errors(document).stream().map(error -> Finding.error(locations.find(error), error));
        var warnings = warnings(document).map(warning -> Finding.warning(locations.find(warning), warning));
        return Stream.of(document.findings().stream(), errors, warnings).flatMap(Function.identity()).toList();
    }

    /** What a server would log of it. */
    private Stream<RpcError> warnings(Document document) {
        return UnmatchedRule.in(document.root(), schema).stream().map(UnmatchedRule::warning);
    }

    /** Of what is inactive nothing is asked but that it is there; the platform is asked about what the models allow only. */
    private List<RpcError> errors(Document document) {
        var misplaced = intention.problems(document.root());
        var intended = intention.of(document.root());
        var errors = misplaced.isEmpty() ? constraints.check(intended).errors() : misplaced;
        return errors.isEmpty() ? platform.check(new ConfigurationReader().read(intended)) : errors;
    }
}
