package org.opennfx.backends.linux;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.opennfx.datastore.host.HostException;

/** Makes tap devices in a namespace, without a process for each. */
record Taps(NetworkNamespace namespace) {
    private static final SystemCalls C = SystemCalls.C;

    private static final long TUNSETIFF = 0x400454ca;
    private static final long TUNSETPERSIST = 0x400454cb;
    private static final short IFF_TAP_WITHOUT_HEADER = 0x0002 | 0x1000;

    /** The most bytes of a name, with the zero that ends it. */
    private static final int NAME = 16;

    /** An {@code ifreq}. */
    private static final int REQUEST = 40;

    /**
     * Those before one that fails stay.
     *
     * @param aliases of the devices, by their names
     */
    void make(Map<String, String> aliases) throws HostException {
        if (aliases.isEmpty()) {
            return;
        }
        namespace.call("tap", () -> {
            var kernel = RouteSocket.open();
            try {
                aliases.forEach((name, alias) -> make(kernel, name, alias));
                return aliases;
            } finally {
                C.close(kernel);
            }
        });
    }

    /** It lasts from the moment on when it is complete: before that it goes with its descriptor, and with this process. */
    private static void make(int kernel, String name, String alias) {
        var device = C.open("/dev/net/tun", SystemCalls.O_RDWR | SystemCalls.O_CLOEXEC);
        try {
            C.ioctl(device, TUNSETIFF, request(name));
            RouteSocket.switchOn(kernel, name, alias);
            C.ioctl(device, TUNSETPERSIST, Pointer.createConstant(1));
        } finally {
            C.close(device);
        }
    }

    private static byte[] request(String name) {
        return ByteBuffer.allocate(REQUEST).order(ByteOrder.nativeOrder())
                .put(0, name.getBytes(StandardCharsets.UTF_8)).putShort(NAME, IFF_TAP_WITHOUT_HEADER).array();
    }
}
