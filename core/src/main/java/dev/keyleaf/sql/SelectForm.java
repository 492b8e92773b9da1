package dev.keyleaf.sql;

import dev.keyleaf.seek.PlanKey;
import java.util.List;

/** The SELECT in the form that a database reads best as a derived table. */
enum SelectForm {
    AS_IT_IS,

    /** PostgreSQL merges a derived table into the query around it, unless it begins with WITH. */
    WITH_LIFTED {
        @Override
        SelectRows of(SelectRows rows, List<PlanKey> order) {
            return rows.withLifted(order);
        }
    };

    SelectRows of(SelectRows rows, List<PlanKey> order) {
        return rows;
    }
}
