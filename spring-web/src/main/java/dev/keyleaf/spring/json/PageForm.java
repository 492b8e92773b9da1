package dev.keyleaf.spring.json;

import dev.keyleaf.spring.web.WebProperties.Body;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategy;
import tools.jackson.databind.cfg.MapperConfig;

/** How pages look in JSON: what the properties say, and the names of whichever mapper it is asked for. */
final class PageForm {
    private final Body body;
    private volatile @Nullable Named last;

    /** The names of a mapper with that strategy; a module is hardly ever part of two mappers. */
    private record Named(@Nullable PropertyNamingStrategy strategy, PageNames names) {}

    PageForm(Body body) {
        this.body = body;
    }

    Body body() {
        return body;
    }

    PageNames names(MapperConfig<?> json) {
        Named known = last;
        if (known == null || known.strategy() != json.getPropertyNamingStrategy()) {
            known = new Named(json.getPropertyNamingStrategy(), PageNames.of(body, json));
            last = known;
        }
        return known.names();
    }
}
