@NullMarked
package org.opennfx.server.commands;

import org.jspecify.annotations.NullMarked;
