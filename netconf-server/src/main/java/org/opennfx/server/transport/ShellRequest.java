package org.opennfx.server.transport;

import java.util.Optional;

/**
 * What a client wants of a shell.
 *
 * @param command the one line that is to be done; without it, lines come by the stream
 * @param pty empty for a script
 */
public record ShellRequest(Optional<String> command, Optional<Pty> pty) {}
