package org.opennfx.backends.state;

import java.io.IOException;
import java.nio.file.Path;
import org.opennfx.backends.files.StoredFiles;
import org.opennfx.backends.image.Integrity.Damage;
import org.opennfx.backends.image.Integrity.Leaks;
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

/** {@code show virtual-network-functions storage integrity-check detail}: one image, cluster by cluster. */
record ImageIntegrityDetail(StoredFiles files, IntegrityCheck check) implements RpcHandler {
    @Override
    public NodeName rpc() {
        return NfxPath.name("get-vnf-img-integrity-check-info-detail");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        var path = call.input().leaf("file-name").orElseThrow();
        var file = files.file(path);
        var format = format(path, file);
        return TreeBuilder.container(call.output(), output -> output.container("vnf-img-integrity-check-info-detail", page ->
                page.entry("vnf-img-check-info", row -> {
                    row.leaf("file-format", format).leaf("file-name", path);
                    result(file, format, row);
                })));
    }

    private static ImageFormat format(String path, Path file) {
        try {
            return StoredImage.format(file);
        } catch (IOException e) {
            throw StoredFiles.unreadable(path, e);
        }
    }

    private void result(Path file, ImageFormat format, TreeBuilder row) {
        if (format == ImageFormat.RAW) {
            row.leaf("file-check-info", IntegrityCheck.UNCHECKABLE);
            return;
        }
        try {
            var found = check.check(file);
            ImageIntegrity.write(found, row);
            row.container("leaked-cluster-detail", detail -> leaks(found.leaks(), detail));
            row.container("error-cluster-detail", detail -> damage(found.damage(), detail));
        } catch (HostException e) {
            row.leaf("file-check-error", e.words());
        }
    }

    private static void leaks(Leaks leaks, TreeBuilder detail) {
        detail.leaf("leaked-cluster-total", leaks.total());
        leaks.first().forEach(leak -> detail.entry("leaked-cluster-info", entry -> entry
                .leaf("cluster-id", leak.cluster())
                .leaf("refcount-info", leak.counted())
                .leaf("reference-info", leak.used())));
    }

    private static void damage(Damage damage, TreeBuilder detail) {
        detail.leaf("error-cluster-total", damage.total()).values("error-message", damage.errors());
        damage.first().forEach(use -> detail.entry("error-cluster-info", entry -> entry
                .leaf("error-cluster-id", use.cluster())
                .leaf("error-refcount-info", use.counted())
                .leaf("error-reference-info", use.used())));
    }
}
