/** An application's service that knows core alone, to be run over any adapter. */
@NullMarked
package dev.keyleaf.jdbc.service;

import org.jspecify.annotations.NullMarked;
