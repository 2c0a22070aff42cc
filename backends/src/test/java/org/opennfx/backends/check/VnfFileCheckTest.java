package org.opennfx.backends.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.Site;
import org.opennfx.datastore.error.RpcError;

class VnfFileCheckTest {
    @TempDir
    Path state;

    private List<String> errors(String example) {
        return new Site(state).check(Site.example(example)).stream().map(RpcError::message).toList();
    }

    @Test
    void descriptorsExist() {
        assertEquals(
                List.of("File does not exist: /var/third-party/images/descriptors/native.xml",
                        "File does not exist: /var/third-party/images/descriptors/other.xml"),
                errors("examples/good/vnf-init-descriptor.xml"));
    }

    @Test
    void configurationDataIsInsideOfTheImageDirectory() throws IOException {
        new Site(state);
        var day0 = Files.createDirectories(state.resolve("images/day0"));
        Files.createDirectories(day0.resolve("files"));
        Files.writeString(day0.resolve("site.tmpl"), "");
        Files.writeString(state.resolve("secret"), "");
        Files.createSymbolicLink(day0.resolve("juniper.conf"), state.resolve("secret"));
        assertEquals(List.of("File must be in /var/third-party/images: /var/third-party/images/day0/juniper.conf"),
                errors("examples/good/vnf-config-data.xml"));
        Files.delete(day0.resolve("juniper.conf"));
        Files.writeString(day0.resolve("juniper.conf"), "");
        assertEquals(List.of(), errors("examples/good/vnf-config-data.xml"));
    }
}
