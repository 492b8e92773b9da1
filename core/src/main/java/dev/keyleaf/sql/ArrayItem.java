package dev.keyleaf.sql;

import dev.keyleaf.sql.InLists.Item;
import dev.keyleaf.sql.SqlToken.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An item of a list that can be an array's: a parameter, or one that is cast, {@code ?::order_status} or
 * {@code cast(? as int)}.
 *
 * @param parameter the parameter
 * @param type the tokens of the type to which it is cast; none if it is not
 */
record ArrayItem(SqlToken parameter, List<SqlToken> type) {
    /** Of other types than these, a number would not be cast as its text is. */
    private static final Set<String> INTEGERS = Set.of("int", "integer", "int4", "bigint", "int8", "smallint", "int2");

    /** The item as an array has it; null if more is done with its parameter. */
    static @Nullable ArrayItem of(List<SqlToken> tokens, Item item) {
        List<SqlToken> own = tokens.subList(item.from(), item.to()).stream()
                .filter(SqlToken::isSignificant)
                .toList();
        SqlToken first = own.get(0);
        if (first.kind() == Kind.PARAMETER) {
            return own.size() == 1
                    ? new ArrayItem(first, List.of())
                    : own.get(1).is("::") ? cast(first, own.subList(2, own.size())) : null;
        }
        boolean isCast = own.size() > 5
                && first.keyword().equals("CAST")
                && own.get(1).is("(")
                && own.get(2).kind() == Kind.PARAMETER
                && own.get(3).keyword().equals("AS")
                && own.get(own.size() - 1).is(")")
                && own.get(own.size() - 1).depth() == first.depth();
        return isCast ? cast(own.get(2), own.subList(4, own.size() - 1)) : null;
    }

    /** Not for an array, whose arrays would not be its elements, nor for what may be no type alone. */
    private static @Nullable ArrayItem cast(SqlToken parameter, List<SqlToken> type) {
        boolean isType = !type.isEmpty()
                && type.stream()
                        .allMatch(token -> token.kind() == Kind.WORD
                                || token.kind() == Kind.LITERAL
                                || token.is(".")
                                || token.is("(")
                                || token.is(",")
                                || token.is(")"))
                && type.stream()
                        .noneMatch(token -> Set.of("ARRAY", "COLLATE", "AT", "SETOF", "OPERATOR")
                                .contains(token.keyword()));
        return isType ? new ArrayItem(parameter, type) : null;
    }

    boolean isCast() {
        return !type.isEmpty();
    }

    String typeText() {
        return type.stream().map(SqlToken::text).collect(Collectors.joining(" "));
    }

    /** Whether elements are cast one by one to what the text of each is read as. */
    boolean takes(Collection<?> elements) {
        Object first = elements.iterator().next();
        return type.isEmpty()
                || first instanceof String
                || first instanceof Enum<?>
                || ((first instanceof Integer || first instanceof Long)
                        && type.size() == 1
                        && INTEGERS.contains(type.get(0).text().toLowerCase(Locale.ROOT)));
    }
}
