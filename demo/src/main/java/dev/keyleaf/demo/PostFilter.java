package dev.keyleaf.demo;

import dev.keyleaf.Where;
import dev.keyleaf.Where.Match;
import dev.keyleaf.spring.web.Filters;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * Which posts a client wants.
 *
 * @param author the id of their author
 * @param q a part of their title, in upper or lower case
 */
@Filters
record PostFilter(
        @Parameter(description = "The id of the author.") @Where("author_id = ?") @Positive
        Optional<Long> author,

        @Parameter(description = "A part of the title, in upper or lower case.")
        @Where(value = "title ilike ?", match = Match.CONTAINS)
        @Size(max = 200)
        Optional<String> q) {}
