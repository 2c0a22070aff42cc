package org.libvirt;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.libvirt.jna.DomainPointer;

/** The functions of libvirt about backups, which its Java binding leaves out. In its package, for the handles that only that sees. */
@NullMarked
public final class BackupCalls {
    /** {@code VIR_DOMAIN_JOB_COMPLETED} */
    public static final int COMPLETED = 3;

    /** {@code VIR_DOMAIN_JOB_STATS_COMPLETED} */
    private static final int OF_THE_LAST = 1;

    /** {@code VIR_DOMAIN_CHECKPOINT_DELETE_METADATA_ONLY} */
    private static final int METADATA_ONLY = 2;

    private static final Functions FUNCTIONS = Native.load("virt", Functions.class);

    private BackupCalls() {}

    private interface Functions extends com.sun.jna.Library {
        int virDomainBackupBegin(DomainPointer domain, String backup, @Nullable String checkpoint, int flags);

        @Nullable Pointer virDomainBackupGetXMLDesc(DomainPointer domain, int flags);

        int virDomainGetJobStats(
                DomainPointer domain, IntByReference type, PointerByReference values, IntByReference count, int flags);

        void virTypedParamsFree(@Nullable Pointer values, int count);

        int virDomainListAllCheckpoints(DomainPointer domain, PointerByReference checkpoints, int flags);

        String virDomainCheckpointGetName(Pointer checkpoint);

        int virDomainCheckpointDelete(Pointer checkpoint, int flags);

        int virDomainCheckpointFree(Pointer checkpoint);
    }

    /**
     * Begins to copy disks of a domain that runs; the copy is made as a job of the domain.
     *
     * @param backup a document {@code domainbackup}
     * @param checkpoint a document {@code domaincheckpoint}, for the moment whose content is copied
     */
    public static void begin(Domain domain, String backup, Optional<String> checkpoint) throws LibvirtException {
        ErrorHandler.processError(FUNCTIONS.virDomainBackupBegin(domain.vdp, backup, checkpoint.orElse(null), 0));
    }

    /** The document {@code domainbackup} of the copy that is made now; empty where none is. */
    public static Optional<String> underWay(Domain domain) {
        var document = Optional.ofNullable(FUNCTIONS.virDomainBackupGetXMLDesc(domain.vdp, 0));
        var text = document.map(pointer -> pointer.getString(0, StandardCharsets.UTF_8.name()));
        document.ifPresent(pointer -> Native.free(Pointer.nativeValue(pointer)));
        return text;
    }

    /** How the last job of a domain ended: a {@code virDomainJobType}. It is told once. */
    public static int lastJob(Domain domain) throws LibvirtException {
        var type = new IntByReference();
        var values = new PointerByReference();
        var count = new IntByReference();
        ErrorHandler.processError(FUNCTIONS.virDomainGetJobStats(domain.vdp, type, values, count, OF_THE_LAST));
        FUNCTIONS.virTypedParamsFree(values.getValue(), count.getValue());
        return type.getValue();
    }

    /** The checkpoints of a domain by their names. */
    public static List<String> checkpoints(Domain domain) throws LibvirtException {
        var names = new ArrayList<String>();
        forEach(domain, checkpoint -> names.add(FUNCTIONS.virDomainCheckpointGetName(checkpoint)));
        return names;
    }

    /**
     * Deletes checkpoints of a domain.
     *
     * @param names those to delete
     * @param disks whether the disks are to forget them too, for which the domain has to run
     */
    public static void deleteCheckpoints(Domain domain, List<String> names, boolean disks) throws LibvirtException {
        forEach(domain, checkpoint -> {
            if (names.contains(FUNCTIONS.virDomainCheckpointGetName(checkpoint))) {
                ErrorHandler.processError(FUNCTIONS.virDomainCheckpointDelete(checkpoint, disks ? 0 : METADATA_ONLY));
            }
        });
    }

    @FunctionalInterface
    private interface Work {
        void on(Pointer checkpoint) throws LibvirtException;
    }

    private static void forEach(Domain domain, Work work) throws LibvirtException {
        var list = new PointerByReference();
        var count = ErrorHandler.processError(FUNCTIONS.virDomainListAllCheckpoints(domain.vdp, list, 0));
        var all = list.getValue();
        try {
            for (var checkpoint : all.getPointerArray(0, count)) {
                try {
                    work.on(checkpoint);
                } finally {
                    FUNCTIONS.virDomainCheckpointFree(checkpoint);
                }
            }
        } finally {
            Native.free(Pointer.nativeValue(all));
        }
    }
}
