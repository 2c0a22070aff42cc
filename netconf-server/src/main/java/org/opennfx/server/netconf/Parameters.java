package org.opennfx.server.netconf;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.edit.EditOptions;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.CommitOptions;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.datastore.store.Etag;
import org.opennfx.datastore.store.PersistId;
import org.opennfx.server.operations.ConfigSource;
import org.opennfx.server.view.Selection;
import org.opennfx.server.view.WithDefaults;

/**
 * The parameters of one of NETCONF's own operations. Each has one meaning in all operations that take it (RFC 6241 7).
 * All methods throw {@link RpcException} where a parameter is missing or wrong.
 */
final class Parameters {
    private final Map<String, Object> values;
    private final Optional<Etag> etagOfFilter;

    private Parameters(Map<String, Object> values, Optional<Etag> etagOfFilter) {
        this.values = values;
        this.etagOfFilter = etagOfFilter;
    }

    /**
     * Reads from the start tag to the end tag of an operation, which takes these parameters and no others.
     *
     * @param identities whether a datastore can be named by its identity as well (RFC 8526 3.2)
     */
    static Parameters read(XMLStreamReader reader, Schema schema, Set<String> allowed, boolean identities)
            throws XMLStreamException {
        var parameters = new ParameterReader(schema, reader, identities);
        return new Parameters(parameters.values(allowed), parameters.etagOfFilter());
    }

    Selection selection() {
        return get("filter", Selection.class).orElse(Selection.EVERYTHING);
    }

    WithDefaults withDefaults() {
        return choice("with-defaults", List.of(WithDefaults.values()), WithDefaults::toString)
                .orElse(WithDefaults.EXPLICIT);
    }

    ConfigSource requiredSource() {
        return required("source", ConfigSource.class);
    }

    /** The source where it has to be a datastore. */
    DatastoreName requiredDatastore() {
        return switch (requiredSource()) {
            case ConfigSource.Stored(var datastore) -> datastore;
            case ConfigSource.Document _ -> throw noDatastore("source", "config");
            case ConfigSource.File _ -> throw noDatastore("source", "url");
            case ConfigSource.FactoryDefault _ ->
                throw BadParameter.of(ErrorTag.INVALID_VALUE, "datastore", "factory-default is read with get-data");
            case ConfigSource.Rollback _ -> throw noDatastore("source", "rollback");
        };
    }

    DatastoreName requiredTarget() {
        return switch (required("target", ConfigSource.class)) {
            case ConfigSource.Stored(var datastore) -> datastore;
            case ConfigSource.FactoryDefault _ ->
                throw BadParameter.of(ErrorTag.INVALID_VALUE, "datastore", "factory-default cannot be changed");
            case ConfigSource.Document _, ConfigSource.File _, ConfigSource.Rollback _ -> throw noDatastore("target", "url");
        };
    }

    private static RpcException noDatastore(String parameter, String given) {
        return BadParameter.of(ErrorTag.BAD_ELEMENT, given, "the " + parameter + " must be a datastore");
    }

    /** The target, if it is a file. */
    Optional<ConfigSource.File> targetFile() {
        return get("target", ConfigSource.class)
                .filter(ConfigSource.File.class::isInstance)
                .map(ConfigSource.File.class::cast);
    }

    /** The file with the edit, if it is not in the request. */
    Optional<ConfigSource.File> configFile() {
        if (values.containsKey("config") && values.containsKey("url")) {
            throw BadParameter.both("config", "url");
        }
        return get("url", ConfigSource.File.class);
    }

    ConditionalEdit requiredConfig() {
        return required("config", ConditionalEdit.class);
    }

    long requiredSessionId() {
        return unsigned("session-id", required("session-id", String.class), 0);
    }

    /** RFC 6241 8.4.5.1. What is about a confirmation has no meaning without one, and is not silently dropped. */
    CommitOptions commitOptions() {
        if (!values.containsKey("confirmed") && (values.containsKey("confirm-timeout") || values.containsKey("persist"))) {
            throw BadParameter.missing("confirmed");
        }
        return new CommitOptions(
                get("confirmed", String.class)
                        .map(_ -> new CommitOptions.Confirm(confirmTimeout(), persistId("persist"))),
                persistId("persist-id"),
                Optional.empty());
    }

    private Duration confirmTimeout() {
        return get("confirm-timeout", String.class)
                .map(text -> Duration.ofSeconds(unsigned("confirm-timeout", text, 1)))
                .orElse(CommitOptions.Confirm.DEFAULT_TIMEOUT);
    }

    Optional<PersistId> persistId(String parameter) {
        return get(parameter, String.class).map(PersistId::new);
    }

    private static long unsigned(String parameter, String text, long least) {
        return parsed(text)
                .filter(number -> number >= least)
                .orElseThrow(() -> BadParameter.of(
                        ErrorTag.INVALID_VALUE, parameter, "\"" + text + "\" is not a " + parameter));
    }

    private static Optional<Long> parsed(String unsigned) {
        try {
            return Optional.of(Integer.toUnsignedLong(Integer.parseUnsignedInt(unsigned)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    Optional<Etag> etagOfFilter() {
        return etagOfFilter;
    }

    boolean withEtag() {
        return choice(Txid.WITH_ETAG, List.of(true, false), String::valueOf).orElse(false);
    }

    long requiredLockId() {
        return unsigned("lock-id", required("lock-id", String.class), 0);
    }

    EditOptions editOptions() {
        return new EditOptions(
                choice("default-operation", List.of(Operation.MERGE, Operation.REPLACE, Operation.NONE), Operation::toString)
                        .orElse(EditOptions.DEFAULT.defaultOperation()),
                choice("test-option", List.of(EditOptions.TestOption.values()), Parameters::wireName),
                choice("error-option", List.of(EditOptions.ErrorOption.values()), Parameters::wireName)
                        .orElse(EditOptions.DEFAULT.errorOption()));
    }

    private static String wireName(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private <T> Optional<T> choice(String parameter, List<T> all, Function<T, String> name) {
        return get(parameter, String.class).map(text -> all.stream()
                .filter(each -> name.apply(each).equals(text))
                .findAny()
                .orElseThrow(() -> BadParameter.notOneOf(all.stream().map(name).toList(), parameter, text)));
    }

    private <T> T required(String name, Class<T> type) {
        return get(name, type).orElseThrow(() -> BadParameter.missing(name));
    }

    private <T> Optional<T> get(String name, Class<T> type) {
        return Optional.ofNullable(values.get(name)).map(type::cast);
    }
}
