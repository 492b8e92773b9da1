package com.example.orders;

import com.example.orders.Order.Status;
import dev.keyleaf.Where;
import dev.keyleaf.spring.web.Filters;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What clients may filter by: each component is a parameter of the URL and the condition that it stands for. */
@Filters
record OrderFilter(
        @Where("customer_id = ?") @Positive Optional<Long> customer,
        @Where("status in (?)") List<Status> status,
        @Where("placed >= ?") Optional<LocalDate> from,
        @Where("placed < ?") Optional<LocalDate> to) {}
