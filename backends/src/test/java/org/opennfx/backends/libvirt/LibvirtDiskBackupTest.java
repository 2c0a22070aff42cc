package org.opennfx.backends.libvirt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opennfx.backends.host.DiskBackup;
import org.opennfx.backends.host.DiskBackup.Copy;
import org.opennfx.backends.host.DiskBackup.Disk;
import org.opennfx.backends.host.DiskBackupContract;
import org.opennfx.backends.linux.LinuxCommand;
import org.opennfx.backends.model.ImageFormat;
import org.opennfx.datastore.host.HostException;

/** Disks of a guest that runs; it finds nothing on them to boot from, and the test writes in its place. */
@NeedsLibvirtLab
class LibvirtDiskBackupTest extends DiskBackupContract {
    private static final LinuxCommand COMMAND = new LinuxCommand(Optional.empty());

    private final LibvirtLab lab;

    private LabGuests guests;

    LibvirtDiskBackupTest(LibvirtLab lab) {
        this.lab = lab;
    }

    @BeforeEach
    void startGuest() throws IOException, HostException {
        guests = LabGuests.in(lab, directory);
        create("vsrx.qcow2", "8M");
        create("more.qcow2", "1M");
        guests.hypervisor().define(LabGuests.guest("vsrx.qcow2", "more.qcow2"));
        switchOn();
    }

    private void create(String name, String size) throws HostException {
        COMMAND.run("test", "qemu-img", "create", "-q", "-f", "qcow2", guests.file(name).toString(), size);
    }

    private void switchOn() throws HostException {
        guests.hypervisor().start(LabGuests.NAME);
    }

    private void switchOff() throws HostException {
        guests.hypervisor().destroy(LabGuests.NAME);
    }

    @AfterEach
    void removeGuest() throws HostException {
        guests.close();
    }

    @Override
    protected DiskBackup backup() {
        return guests.hypervisor().diskBackup();
    }

    @Override
    protected Disk disk() {
        return new Disk(LabGuests.NAME, "vda", guests.file("vsrx.qcow2"), ImageFormat.QCOW2);
    }

    @Override
    protected void write(int offset, byte[] bytes) throws HostException {
        monitor("write -P " + bytes[0] + " " + offset + " " + bytes.length);
        monitor("flush");
    }

    private void monitor(String work) throws HostException {
        var said = lab.virsh("qemu-monitor-command", "--hmp", LabGuests.NAME, "qemu-io -d /machine/peripheral/virtio-disk0/virtio-backend \"" + work + "\"");
        assertTrue(!said.contains("rror"), said);
    }

    @Override
    protected byte[] content(Path image) throws HostException, IOException {
        var raw = directory.resolve("content.raw");
        COMMAND.run("test", "qemu-img", "convert", "-U", "-f", "qcow2", "-O", "raw", image.toString(), raw.toString());
        return Files.readAllBytes(raw);
    }

    @Override
    protected void replaceWith(Copy copy) throws Exception {
        switchOff();
        super.replaceWith(copy);
        switchOn();
    }

    private Copy copy(String id) {
        return new Copy(id, directory.resolve(id));
    }

    private static byte[] bytes(int value) {
        var bytes = new byte[MIB];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    @Test
    void guestIsCopiedOnAndOffInOneChain() throws Exception {
        write(0, bytes(1));
        backup().full(disk(), copy("full"), _ -> { });
        switchOff();
        backup().incremental(disk(), List.of(copy("full")), copy("off"), _ -> { });
        switchOn();
        write(2 * MIB, bytes(2));
        var now = content(disk().file());
        backup().incremental(disk(), List.of(copy("full"), copy("off")), copy("on"), _ -> { });
        var target = directory.resolve("restored");
        backup().restore(List.of(copy("full"), copy("off"), copy("on")), ImageFormat.QCOW2, target, _ -> { });
        assertArrayEquals(now, content(target));
    }

    @Test
    void whatIsNotedNeedNotBeCompared() throws Exception {
        backup().full(disk(), copy("full"), _ -> { });
        write(MIB, bytes(1));
        Files.move(copy("full").file(), directory.resolve("away"));
        backup().incremental(disk(), List.of(copy("full")), copy("first"), _ -> { });
        Files.move(directory.resolve("away"), copy("full").file());
        var target = directory.resolve("restored");
        backup().restore(List.of(copy("full"), copy("first")), ImageFormat.QCOW2, target, _ -> { });
        assertArrayEquals(content(disk().file()), content(target));
    }

    @Test
    void onlyTheLastCopyIsNoted() throws Exception {
        backup().full(disk(), copy("full"), _ -> { });
        backup().incremental(disk(), List.of(copy("full")), copy("first"), _ -> { });
        assertEquals("vda-first", lab.virsh("checkpoint-list", LabGuests.NAME, "--name").strip());
    }

    @Test
    void copyThatAServerHasLeftBehindIsEnded() throws Exception {
        var left = Files.writeString(directory.resolve("left.xml"), """
                <domainbackup mode='pull'><server transport='unix' socket='%s/nbd'/><disks>
                  <disk name='vda' backup='yes' type='file'><scratch file='%s/scratch'/></disk><disk name='vdb' backup='no'/>
                </disks></domainbackup>
                """.formatted(directory, directory));
        lab.virsh("backup-begin", LabGuests.NAME, left.toString());
        backup().full(disk(), copy("full"), _ -> { });
        assertTrue(Files.exists(copy("full").file()));
    }

    @Test
    void interruptedCopyIsNotNoted() throws Exception {
        Thread.currentThread().interrupt();
        assertThrows(HostException.class, () -> backup().full(disk(), copy("full"), _ -> { }));
        assertTrue(Thread.interrupted());
        assertEquals("", lab.virsh("checkpoint-list", LabGuests.NAME, "--name").strip());
        Files.deleteIfExists(copy("full").file());
        backup().full(disk(), copy("full"), _ -> { });
    }

    @Test
    void copiesDependOnNoOtherFile() throws Exception {
        backup().full(disk(), copy("full"), _ -> { });
        write(0, bytes(1));
        backup().incremental(disk(), List.of(copy("full")), copy("first"), _ -> { });
        assertTrue(!COMMAND.run("test", "qemu-img", "info", copy("first").file().toString()).contains("backing file"));
    }
}
