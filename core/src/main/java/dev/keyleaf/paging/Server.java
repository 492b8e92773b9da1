package dev.keyleaf.paging;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.sql.NullOrder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a driver says of the server behind a connection without asking it.
 *
 * @param product the name that the driver has for the database
 * @param url what tells this server from others, such as its URL; null if the driver does not say
 * @param version the version that the driver has for the database; asked for only where it tells products apart
 * @param nulls where the driver says that the database puts NULL; asked for of H2, whose driver
 *     knows it, and where the database does not tell
 */
public record Server(String product, @Nullable String url, Supplier<String> version, Supplier<NullOrder> nulls) {
    public Server {
        requireNonNull(product, "product");
        requireNonNull(version, "version");
        requireNonNull(nulls, "nulls");
    }
}
