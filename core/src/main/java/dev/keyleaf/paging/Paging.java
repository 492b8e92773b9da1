package dev.keyleaf.paging;

import dev.keyleaf.CursorStyle;
import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.CursorCodec;
import dev.keyleaf.cursor.CursorPolicy;
import dev.keyleaf.cursor.Fingerprint;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.SqlSelect;

/**
 * The pages of any SQL database, as {@link Step steps}: what a pager is without its driver. It remembers what servers and
 * queries are; safe for use by several threads.
 */
public final class Paging {
    private final CursorCodec opaque;
    private final ListNames names;
    private final Servers servers = new Servers();
    private final Descriptions descriptions = new Descriptions();

    private Paging(CursorCodec opaque, ListNames names) {
        this.opaque = opaque;
        this.names = names;
    }

    /**
     * Pages whose cursors are protected in this way.
     *
     * @param cursors how opaque cursors are protected
     */
    public static Paging of(CursorPolicy cursors) {
        return new Paging(CursorCodec.opaque(cursors), ListNames.of(cursors.keys()));
    }

    /**
     * Which dialect a server speaks; asked of it only where its driver does not say.
     *
     * @param server what the driver says of it
     */
    public <T> Step<T, Dialect> recognise(Server server) {
        return servers.recognise(server);
    }

    /**
     * A list and a request for it, whose cursor is read here.
     *
     * @throws InvalidRequestException if the cursor cannot be used with this list
     * @throws IllegalArgumentException if plain cursors are asked for an ordering that is not of one key, or the list has
     *     the name of another
     */
    public KeysetFlow keyset(SqlSelect select, Ordering ordering, KeysetRequest request) {
        names.check(select);
        var cursors = new PageAssembler(
                codec(request.style(), ordering),
                Fingerprint.of(request.scope(), ordering, SqlSelect::normalForm, select.identity(ordering)));
        return new KeysetFlow(descriptions, cursors, select, ordering, request);
    }

    /** The page of a list behind a number of skipped rows, with the total that the request asks for. */
    public <T> Step<T, OffsetPage<T>> offsetPage(
            Dialect dialect, SqlSelect select, Ordering ordering, OffsetRequest request) {
        names.check(select);
        SqlSelect sent = dialect.withValuesAsSent(select);
        ParameterBound.check(dialect, sent);
        ParameterBound.checkOffset(dialect, sent, ordering);
        return descriptions.describe(
                dialect, sent, ordering, description -> new OffsetFlow<T>(dialect, sent, ordering, request).page());
    }

    private CursorCodec codec(CursorStyle style, Ordering ordering) {
        if (style == CursorStyle.OPAQUE) {
            return opaque;
        }
        if (ordering.keys().size() > 1) {
            throw new IllegalArgumentException("plain cursors need an ordering of one integer key, but it was ("
                    + ordering + "): use opaque cursors");
        }
        return CursorCodec.plain();
    }
}
