package org.opennfx.backends.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.Site;

/** The list of images in a directory that people put all sorts of files into. */
class StagingDirectoryTest {
    private static final Pattern NAME = Pattern.compile("<file-name>(.*?)</file-name>");
    private static final List<String> STOCK = List.of(
            "ECV-8.1.4.5_64465.qcow2", "localserver.qcow2", "vrtr1.qcow2", "vrtr2.qcow2", "vsrx.qcow2");

    @TempDir
    Path state;

    private Site site;
    private Path images;

    @BeforeEach
    void commitBranchSite() {
        site = Site.branch(state);
        images = site.host.embedded.imageDirectory();
    }

    private String list() {
        return site.rpc("<get-vnf-staging-dir-info xmlns=\"urn:opennfx:nfx\"/>");
    }

    private List<String> names() {
        return NAME.matcher(list()).results().map(found -> found.group(1)).toList();
    }

    /** Java makes no such file itself. */
    private void touch(byte[] name) throws IOException, InterruptedException {
        var script = Files.write(state.resolve("touch"), concat("cd '" + images + "' && : > '", name, "'"));
        assertEquals(0, new ProcessBuilder("sh", script.toString()).start().waitFor());
    }

    private static byte[] concat(String before, byte[] name, String after) throws IOException {
        var script = new ByteArrayOutputStream();
        script.write(before.getBytes(StandardCharsets.UTF_8));
        script.write(name);
        script.write(after.getBytes(StandardCharsets.UTF_8));
        return script.toByteArray();
    }

    @Test
    void filesThatCannotBeNamedAreLeftOut() throws Exception {
        touch(new byte[] {'b', 'a', 'd', (byte) 0xff, 'x'});
        touch(new byte[] {'b', 'a', 'd', 1, 'x'});
        Files.createFile(images.resolve("fine name.img"));
        assertEquals(6, names().size());
        assertTrue(names().contains("fine name.img"));
    }

    @Test
    void linksOutOfTheDirectoryAreLeftOut() throws IOException {
        Files.createSymbolicLink(images.resolve("passwords"), Path.of("/etc/passwd"));
        Files.createSymbolicLink(images.resolve("nowhere"), Path.of("nothing"));
        assertEquals(STOCK, names());
    }

    @Test
    void otherNameOfAnImageInUseIsInUse() throws IOException {
        var before = site.state();
        Files.createSymbolicLink(images.resolve("also-vsrx.qcow2"), images.resolve("vsrx.qcow2"));
        var row = list().lines().toList();
        var name = row.stream().map(String::strip).toList().indexOf("<file-name>also-vsrx.qcow2</file-name>");
        assertTrue(String.join("", row.subList(name - 4, name)).contains("<file-in-use>yes</file-in-use>"), row::toString);
        assertEquals(used(before), used(site.state()));
    }

    private static String used(String state) {
        return state.substring(state.indexOf("<filesystem>"), state.indexOf("</filesystem>"));
    }
}
