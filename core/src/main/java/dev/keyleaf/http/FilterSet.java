package dev.keyleaf.http;

import dev.keyleaf.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filters of an endpoint that become one argument. */
public interface FilterSet {
    /** What a client may send. */
    List<FilterParameter> parameters();

    /**
     * Reads what a request says.
     *
     * @param violations where everything goes that is wrong
     * @return the argument; null only if something is wrong
     */
    @Nullable
    Object read(QueryString query, List<Violation> violations);
}
