package dev.keyleaf.http;

import dev.keyleaf.http.Endpoint.Kind;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a list makes of parameters that it does not read. A client that says where it wants to begin, and is not heard,
 * takes the first page for another one.
 *
 * @param paging the names by which other lists of the application are paged
 * @param sort the name by which other lists of the application are sorted
 * @param refusesForeign whether names by which other libraries page are refused, and those of the list in another case
 * @param refusesUnknown whether every name without a meaning is refused
 * @param isRead whether the application reads a name in its own way
 */
public record OtherParameters(
        Set<String> paging, String sort, boolean refusesForeign, boolean refusesUnknown, Predicate<String> isRead) {
    /** Those of Spring Data, GitHub, Stripe, Google, OData, SCIM and others. */
    private static final Set<String> FOREIGN = Set.of(
            "page",
            "size",
            "per_page",
            "perPage",
            "page_size",
            "pageSize",
            "page_token",
            "pageToken",
            "skip",
            "take",
            "top",
            "nextToken",
            "next_token",
            "maxResults",
            "max_results",
            "$top",
            "$skip",
            "start",
            "startIndex",
            "starting_after",
            "ending_before");

    public OtherParameters {
        paging = Set.copyOf(paging);
    }

    /** What takes no part in paging ignores what it does not read. */
    public static OtherParameters ignored() {
        return new OtherParameters(Set.of(), "", false, false, name -> true);
    }

    /**
     * The names by which other lists are paged.
     *
     * @param kind how this list is paged
     * @param names the names at this list
     * @param usual the names at the application's other lists
     */
    public static Set<String> paging(Kind kind, ParameterNames names, ParameterNames usual) {
        Set<String> paging = new HashSet<>();
        if (kind != Kind.NONE) {
            paging.add(usual.cursor());
            paging.add(usual.offset());
        }
        if (kind == Kind.EXPORT) {
            paging.add(usual.limit()); // an export has all rows: a client that asks for some must not get all
            paging.add(usual.count()); // and says how many at its end
        }
        if (kind.isPage()) {
            paging.add(usual.limit());
            paging.remove(names.limit());
        }
        if (kind.takesCursor()) {
            paging.remove(names.cursor());
        }
        if (kind.takesOffset()) {
            paging.remove(names.offset());
        }
        return paging;
    }

    /**
     * Why a name is refused, to come after it; null if it is not.
     *
     * @param own the names that the list reads
     * @param ownPaging by which of them it is paged, in words
     */
    @Nullable
    String refusal(String name, Collection<String> own, String ownPaging) {
        if (own.contains(name) || isRead.test(name)) {
            return null;
        }
        if (paging.contains(name) || (refusesForeign && isForeign(name))) {
            return "does not page this list: use " + ownPaging;
        }
        if (refusesForeign && name.equals(sort)) {
            return "is no parameter of this list: it has one order";
        }
        if (refusesForeign) {
            for (String other : own) {
                if (other.equalsIgnoreCase(name)) {
                    return "is no parameter of this list: it is spelled " + other;
                }
            }
        }
        return refusesUnknown ? "is no parameter of this list" : null;
    }

    private static boolean isForeign(String name) {
        return FOREIGN.contains(name) || name.startsWith("page[");
    }
}
