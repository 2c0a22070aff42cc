package org.opennfx.backends.state;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.opennfx.backends.image.ImageStore;

/** Which virtual machines have which files as their disks. */
record ImageUse(List<User> users) {
    /**
     * @param writes whether the virtual machine can change the file now
     */
    record User(Path file, String vnf, boolean writes) {}

    ImageUse {
        users = List.copyOf(users);
    }

    static ImageUse of(List<VirtualMachine> vnfs, ImageStore images) {
        return new ImageUse(vnfs.stream().map(vnf -> users(vnf, images)).flatMap(List::stream).toList());
    }

    private static List<User> users(VirtualMachine vnf, ImageStore images) {
        return vnf.hardware().disks().stream()
                .map(disk -> images.file(disk.file())
                        .map(file -> new User(file, vnf.name(), disk.writable() && vnf.running().isPresent())).stream())
                .flatMap(Function.identity())
                .toList();
    }

    List<String> vnfs(Path file) {
        return users.stream().filter(user -> user.file().equals(file)).map(User::vnf).distinct().toList();
    }

    boolean isUsed(Path file) {
        return users.stream().anyMatch(user -> user.file().equals(file));
    }

    boolean isWritten(Path file) {
        return users.stream().anyMatch(user -> user.writes() && user.file().equals(file));
    }
}
