package org.opennfx.server.operations;

/**
 * What sessions did since the start (RFC 6022 2.1.5).
 *
 * @param inBadHellos sessions that ended for a wrong hello
 * @param inSessions sessions that were opened
 * @param droppedSessions sessions that ended otherwise than by the client's close-session, kill-session included
 * @param messages of all sessions, those that are over included
 */
public record SessionTotals(long inBadHellos, long inSessions, long droppedSessions, SessionCounters messages) {}
