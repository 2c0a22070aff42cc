package org.opennfx.datastore.journal;

import java.util.Optional;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * A commit that waits for its time.
 *
 * @param content what will be running, from the root
 * @param user who has scheduled it
 * @param client the front end and where it was called from
 * @param comment what the user said of it
 */
public record ScheduledCommit(
        CommitTime time, ContainerNode content, String user, String client, Optional<String> comment) {}
