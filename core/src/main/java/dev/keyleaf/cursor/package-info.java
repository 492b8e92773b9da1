/**
 * Cursors: the tokens a client holds.
 *
 * <p>Begin with {@link dev.keyleaf.cursor.CursorCodec}, which turns a {@link dev.keyleaf.seek.Position} into a token and
 * back; {@link dev.keyleaf.paging.PageAssembler} mints the cursors of a page. Adapters use this package; applications
 * need of it only {@link dev.keyleaf.cursor.CursorKeys} and {@link dev.keyleaf.cursor.CursorPolicy}.
 */
@NullMarked
package dev.keyleaf.cursor;

import org.jspecify.annotations.NullMarked;
