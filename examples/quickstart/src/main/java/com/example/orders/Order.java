package com.example.orders;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A row of the list: components are the columns of the query, in camel case. */
record Order(long id, long customerId, Status status, LocalDate placed, BigDecimal total) {
    enum Status {
        OPEN,
        PAID,
        CANCELLED
    }
}
