/** The operational commands of the models: their words, and the text that shows what they answer. */
@NullMarked
package org.opennfx.server.commands;

import org.jspecify.annotations.NullMarked;
