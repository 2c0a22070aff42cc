package org.opennfx.tools;

import java.util.List;
import java.util.stream.Stream;
import org.opennfx.backends.check.PlatformChecks;
import org.opennfx.backends.embedded.EmbeddedHost;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.model.ConfigurationReader;
import org.opennfx.backends.model.DeviceSchema;
import org.opennfx.datastore.constraint.Checker;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.Schema;

/** Decides about files as a server does about a commit, but for what it would find in its directory of images. */
final class Validator {
    private final DocumentReader documents;
    private final Checker constraints;
    private final PlatformChecks platform;

    private Validator(Schema schema, PlatformChecks platform) {
        this.documents = new DocumentReader(schema);
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
        var errors = errors(document);
        if (errors.isEmpty()) {
            return document.findings();
        }
        var locations = Locations.of(document.nodes());
        return Stream.concat(
                        document.findings().stream(),
                        errors.stream().map(error -> Finding.error(
                                error.path().map(locations::find).orElse(Location.UNKNOWN), error)))
                .toList();
    }

    /** The platform is asked about what the models allow only. */
    private List<RpcError> errors(Document document) {
        var errors = constraints.check(document.root()).errors();
        return errors.isEmpty() ? platform.check(new ConfigurationReader().read(document.root())) : errors;
    }
}
