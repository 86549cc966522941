package service.cache;

import java.time.Duration;
import java.util.Locale;

/**
 * An API whose answers are cached.
 *
 * @param name the operation's id in {@code api/openapi.yaml}; the gateway's operation has the same
 * @param version raise it when the form of what is cached changes: old entries are then not read
 * @param timeToLive how long an answer is served; each entry lives up to a tenth shorter or longer,
 *     so that those stored together do not end together
 */
public record CachedApi(String name, int version, Duration timeToLive) {

  /** Where the generation and all entries of a scope lie: in one slot of a clustered Redis. */
  String slot(String scope) {
    return "{" + name + ":v" + version + ":" + scope.toLowerCase(Locale.ROOT) + "}";
  }
}
