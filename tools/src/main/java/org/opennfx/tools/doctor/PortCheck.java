package org.opennfx.tools.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Whether a TCP port is free for the server. */
record PortCheck(InetAddress address, int port) implements Check {
    @Override
    public Diagnosis look() {
        var subject = "port " + port;
        try (var socket = new ServerSocket(port, 1, address)) {
            return Diagnosis.ok(subject, "free on " + socket.getInetAddress().getHostAddress());
        } catch (IOException e) {
            return Diagnosis.warning(subject, e.getMessage() + ": a server runs already, or another program has it")
                    .mendedBy("ss -ltnp 'sport = :" + port + "'");
        }
    }
}
