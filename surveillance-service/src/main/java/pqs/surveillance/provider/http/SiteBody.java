package pqs.surveillance.provider.http;

import org.jspecify.annotations.Nullable;

/** A site as the API takes and gives it. */
public record SiteBody(@Nullable String siteCode, @Nullable String name) {}
