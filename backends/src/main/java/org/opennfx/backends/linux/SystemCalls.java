package org.opennfx.backends.linux;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Calls of the C library that Java has no classes for. Each throws its error. */
interface SystemCalls extends Library {
    SystemCalls C = Native.load("c", SystemCalls.class);

    int AF_INET = 2;
    int SOCK_DGRAM_CLOEXEC = 2 | 0x80000;
    int SOCK_RAW_CLOEXEC = 3 | 0x80000;
    int O_RDWR = 2;
    int O_CLOEXEC = 0x80000;
    int EINTR = 4;
    int EAGAIN = 11;
    int SOL_SOCKET = 1;
    int SO_RCVTIMEO = 20;

    int socket(int domain, int type, int protocol) throws LastErrorException;

    int bind(int socket, byte[] address, int length) throws LastErrorException;

    int setsockopt(int socket, int level, int option, byte[] value, int length) throws LastErrorException;

    long send(int socket, byte[] content, long length, int flags) throws LastErrorException;

    long recv(int socket, byte[] content, long length, int flags) throws LastErrorException;

    long sendto(int socket, byte[] content, long length, int flags, byte[] address, int addressLength)
            throws LastErrorException;

    long recvfrom(int socket, byte[] content, long length, int flags, byte[] address, int[] addressLength)
            throws LastErrorException;

    int open(String path, int flags) throws LastErrorException;

    int ioctl(int descriptor, long request, byte[] argument) throws LastErrorException;

    int ioctl(int descriptor, long request, Pointer argument) throws LastErrorException;

    int setns(int descriptor, int kind) throws LastErrorException;

    int close(int descriptor) throws LastErrorException;

    /** Limits how long a socket waits for what is received; it fails with {@link #EAGAIN} then. */
    static void receiveWithin(int socket, long micros) {
        var patience = ByteBuffer.allocate(2 * Long.BYTES)
                .order(ByteOrder.nativeOrder()).putLong(micros / 1_000_000).putLong(micros % 1_000_000);
        C.setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, patience.array(), patience.capacity());
    }
}
