package org.opennfx.backends.linux;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.opennfx.datastore.host.HostException;

/** Makes tap devices in a namespace, without a process for each. */
record Taps(NetworkNamespace namespace) {
    private static final SystemCalls C = SystemCalls.C;

    private static final long TUNSETIFF = 0x400454ca;
    private static final long TUNSETPERSIST = 0x400454cb;
    private static final short IFF_TAP_WITHOUT_HEADER = 0x0002 | 0x1000;
    private static final long SIOCGIFFLAGS = 0x8913;
    private static final long SIOCSIFFLAGS = 0x8914;
    private static final short IFF_UP = 1;

    /** The most bytes of a name, with the zero that ends it. */
    private static final int NAME = 16;

    /** An {@code ifreq}. */
    private static final int REQUEST = 40;

    /** Those before one that fails stay. */
    void make(Collection<String> names) throws HostException {
        if (names.isEmpty()) {
            return;
        }
        namespace.call("tap", () -> {
            var socket = C.socket(SystemCalls.AF_INET, SystemCalls.SOCK_DGRAM_CLOEXEC, 0);
            try {
                for (var name : names) {
                    make(name);
                    switchOn(socket, name);
                }
                return names;
            } finally {
                C.close(socket);
            }
        });
    }

    private static void make(String name) {
        var device = C.open("/dev/net/tun", SystemCalls.O_RDWR | SystemCalls.O_CLOEXEC);
        try {
            C.ioctl(device, TUNSETIFF, request(name, IFF_TAP_WITHOUT_HEADER));
            C.ioctl(device, TUNSETPERSIST, Pointer.createConstant(1));
        } finally {
            C.close(device);
        }
    }

    private static void switchOn(int socket, String name) {
        var present = request(name, (short) 0);
        C.ioctl(socket, SIOCGIFFLAGS, present);
        var flags = ByteBuffer.wrap(present).order(ByteOrder.nativeOrder()).getShort(NAME);
        C.ioctl(socket, SIOCSIFFLAGS, request(name, (short) (flags | IFF_UP)));
    }

    private static byte[] request(String name, short flags) {
        return ByteBuffer.allocate(REQUEST).order(ByteOrder.nativeOrder())
                .put(0, name.getBytes(StandardCharsets.UTF_8)).putShort(NAME, flags).array();
    }
}
