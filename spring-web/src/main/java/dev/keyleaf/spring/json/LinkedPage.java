package dev.keyleaf.spring.json;

import dev.keyleaf.http.PageUrls;

/**
 * A page whose body has the URLs of the pages beside it.
 *
 * @param page a {@link dev.keyleaf.Page} or a {@link dev.keyleaf.http.NumberedPage}
 * @param urls the URLs
 */
public record LinkedPage(Object page, PageUrls urls) {}
