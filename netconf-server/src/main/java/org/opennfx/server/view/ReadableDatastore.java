package org.opennfx.server.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opennfx.datastore.store.DatastoreName;

/** The datastores of the NMDA that a client can read (RFC 8342 5). */
public enum ReadableDatastore {
    RUNNING,
    CANDIDATE,
    /** Not every server has it. */
    STARTUP,
    /** What running means; the same here, where nothing is expanded or inactive. */
    INTENDED,
    /** What is running on a device that is new (RFC 8808 3). */
    FACTORY_DEFAULT("ietf-factory-default"),
    /** Configuration that is applied, and state. */
    OPERATIONAL;

    private final String module;

    ReadableDatastore() {
        this("ietf-datastores");
    }

    ReadableDatastore(String module) {
        this.module = module;
    }

    /** Those that there are beside these of the store. */
    public static List<ReadableDatastore> beside(List<DatastoreName> stored) {
        return Arrays.stream(values()).filter(each -> each != STARTUP || stored.contains(DatastoreName.STARTUP)).toList();
    }

    /** Whether there can be state in it. */
    public boolean hasState() {
        return this == OPERATIONAL;
    }

    /** The one with the identity {@code module:name}. */
    public static Optional<ReadableDatastore> ofIdentity(String identity) {
        return Arrays.stream(values()).filter(each -> each.identity().equals(identity)).findFirst();
    }

    /** Its identity as {@code module:name}. */
    public String identity() {
        return module + ":" + this;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
