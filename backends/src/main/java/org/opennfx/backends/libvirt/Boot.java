package org.opennfx.backends.libvirt;

import org.libvirt.Connect;
import org.libvirt.LibvirtException;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.host.StartOutcome;
import org.opennfx.backends.image.BootDisks;
import org.opennfx.datastore.host.HostException;

/** Gives power to guests and takes it. */
record Boot(GuestPlatform platform) {
    StartOutcome start(Connect connect, Guest guest) throws LibvirtException, HostException {
        if (guest.runs()) {
            return new StartOutcome.Started();
        }
        var definition = new DomainReader(platform, NicReader.of(platform))
                .definition(guest.definition(), guest.asked(), guest.handle().getAutostart());
        var fault = new BootDisks(platform.images()).fault(definition.disks(), definition.initDescriptor());
        if (fault.isPresent()) {
            return new StartOutcome.Refused(fault.get());
        }
        if (changesByItself(definition, guest)) {
            new Definitions(platform).define(connect, definition);
        }
        try {
            platform.functionPools().prepare(connect, definition.nics());
        } catch (HostException e) {
            return new StartOutcome.Refused(e.getMessage());
        }
        var outcome = start(connect, guest.handle());
        if (definition.nics().stream().anyMatch(platform.functionPools()::takes)) {
            setFunctions(guest, definition);
        }
        return outcome;
    }

    /** @throws HostException a network card refuses its settings; the guest has no power any more */
    private void setFunctions(Guest guest, Domain definition) throws LibvirtException, HostException {
        var live = guest.live();
        if (live.isPresent()) {
            try {
                FunctionCards.of(platform.functions()).set(live.get(), definition.nics());
            } catch (HostException e) {
                takePower(guest);
                throw e;
            }
        }
    }

    /** Files that it is made of, or the machine under it, may be others than when it was defined. */
    private boolean changesByItself(Domain definition, Guest guest) {
        return definition.initDescriptor().isPresent()
                || definition.configData().isPresent()
                || !guest.definition().says("type", DomainXml.type(platform));
    }

    private static StartOutcome start(Connect connect, org.libvirt.Domain handle) throws LibvirtException {
        try {
            handle.create();
        } catch (LibvirtException e) {
            // where the daemon is gone nobody has said no
            if (!connect.isAlive()) {
                throw e;
            }
            if (handle.isActive() == 0) {
                return new StartOutcome.Refused(e.getMessage());
            }
        }
        return new StartOutcome.Started();
    }

    /** @return whether it ran */
    static boolean askToShutDown(Guest guest) throws LibvirtException {
        return whileItRuns(guest, () -> guest.handle().shutdown());
    }

    /** @return whether it ran */
    static boolean takePower(Guest guest) throws LibvirtException {
        return whileItRuns(guest, () -> guest.handle().destroy());
    }

    @FunctionalInterface
    private interface Command {
        void run() throws LibvirtException;
    }

    /** The guest may end by itself before it is told to. */
    private static boolean whileItRuns(Guest guest, Command command) throws LibvirtException {
        if (!guest.runs()) {
            return false;
        }
        try {
            command.run();
        } catch (LibvirtException e) {
            if (guest.runs()) {
                throw e;
            }
        }
        return true;
    }
}
