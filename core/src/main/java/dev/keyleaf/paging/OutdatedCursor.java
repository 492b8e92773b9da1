package dev.keyleaf.paging;

import dev.keyleaf.CursorFault;
import dev.keyleaf.InvalidCursorException;
import dev.keyleaf.seek.Position;
import dev.keyleaf.sql.Dialect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cursor of before a migration, with values that the types of its keys do not know any more. */
final class OutdatedCursor {
    private OutdatedCursor() {}

    /** @throws InvalidCursorException if a value is seen to be none of its key's type */
    static void check(Dialect dialect, Description description, @Nullable Position position) {
        if (position == null) {
            return;
        }
        List<@Nullable String> values = position.keyset().values();
        for (int key = 0; key < values.size(); key++) {
            String value = values.get(key);
            if (value != null && !dialect.isValue(description.keys().get(key), value)) {
                throw InvalidCursorException.of(CursorFault.MISMATCH);
            }
        }
    }

    /** Whether the database could not make a value of one of the cursor's texts, which it then quotes. */
    static boolean isReasonOf(SqlFailure failure, @Nullable Position position) {
        String said = String.valueOf(failure.message());
        return position != null
                && SqlStates.isDataException(failure)
                && position.keyset().values().stream()
                        .anyMatch(value -> value != null && ClientValues.isQuoted(value, said));
    }
}
