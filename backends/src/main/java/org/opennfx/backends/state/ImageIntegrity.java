package org.opennfx.backends.state;

import org.opennfx.backends.files.StoredFiles;
import org.opennfx.backends.image.Integrity;
import org.opennfx.backends.image.IntegrityCheck;
import org.opennfx.backends.image.StoredImage;
import org.opennfx.backends.model.ImageFormat;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show virtual-network-functions storage integrity-check}: all images, one line of words for each. */
record ImageIntegrity(StoredFiles files, IntegrityCheck check) implements RpcHandler {
    @Override
    public NodeName rpc() {
        return NfxPath.name("get-vnf-img-integrity-check-information");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        return TreeBuilder.container(call.output(), output -> output.container("vnf-img-integrity-check-info", page ->
                files.images().images().forEach(image -> page.entry("vnf-img-check-info", row -> {
                    row.leaf("file-format", image.format()).leaf("file-name", image.name());
                    result(image, row);
                }))));
    }

    private void result(StoredImage image, TreeBuilder row) {
        if (image.format() == ImageFormat.RAW) {
            row.leaf("file-check-info", IntegrityCheck.UNCHECKABLE);
            return;
        }
        try {
            write(check.check(image.content()), row);
        } catch (HostException e) {
            row.leaf("file-check-info", e.words());
        }
    }

    /** What both answers about an image have. */
    static void write(Integrity found, TreeBuilder row) {
        row.leaf("allocated-clusters", found.clusters().allocated() + "/" + found.clusters().total())
                .leaf("fragmented-clusters", found.clusters().fragmented())
                .leaf("compressed-clusters", found.clusters().compressed())
                .leaf("image-end-offset", found.endOffset())
                .leaf("file-check-info", found.summary());
    }
}
