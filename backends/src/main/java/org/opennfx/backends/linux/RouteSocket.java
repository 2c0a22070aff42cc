package org.opennfx.backends.linux;

import java.util.Map;
import java.util.TreeMap;
import org.opennfx.datastore.host.HostException;

/** Asks the kernel for the network devices of a namespace, and changes them, without a process for each question. */
record RouteSocket(NetworkNamespace namespace) {
    private static final int AF_NETLINK = 16;
    private static final int LARGEST = 65_536;
    private static final long PATIENCE_MICROS = 10_000_000;

    /** All devices as they are now, by their names. */
    Map<String, LinkReading> links() throws HostException {
        return namespace.call("netlink", RouteSocket::ask);
    }

    /** A socket in the namespace of this thread. Whoever opens it closes it. */
    static int open() {
        var socket = SystemCalls.C.socket(AF_NETLINK, SystemCalls.SOCK_RAW_CLOEXEC, 0);
        SystemCalls.receiveWithin(socket, PATIENCE_MICROS);
        return socket;
    }

    /** Switches a device on and gives it an alias. */
    static void switchOn(int socket, String name, String alias) {
        var request = RouteMessages.switchOn(name, alias);
        SystemCalls.C.send(socket, request, request.length, 0);
        var answer = new byte[LARGEST];
        RouteMessages.readAnswer(answer, (int) SystemCalls.C.recv(socket, answer, LARGEST, 0));
    }

    private static Map<String, LinkReading> ask() {
        var socket = open();
        try {
            var question = RouteMessages.question();
            SystemCalls.C.send(socket, question, question.length, 0);
            var links = new TreeMap<String, LinkReading>();
            var datagram = new byte[LARGEST];
            while (RouteMessages.read(datagram, (int) SystemCalls.C.recv(socket, datagram, LARGEST, 0), links)) {
                // the answer goes on
            }
            return links;
        } finally {
            SystemCalls.C.close(socket);
        }
    }
}
