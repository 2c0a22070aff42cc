package org.opennfx.backends.host;

import org.opennfx.backends.model.PageSize;

/**
 * The huge pages of one size.
 *
 * @param wanted how many were asked for
 * @param total how many the host could set aside
 * @param free how many of them no guest holds
 */
public record HugepageUse(PageSize size, long wanted, long total, long free) {}
