package service.api;

import java.time.OffsetDateTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import service.domain.Versioned;

/** Versions as entity tags: {@code "3"} is the third. */
final class EntityTags {

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

  private EntityTags() {}

  /** An If-Match header that is no version of ours. */
  static class MalformedTagException extends RuntimeException {
    MalformedTagException(String value) {
      super("If-Match is " + value + "; expected an ETag of this resource, such as \"3\", or *");
    }
  }

  /** The version that an If-Match header asks for; null where any will do. */
  static Long version(String ifMatch) {
    if (ifMatch == null || ifMatch.equals("*")) {
      return null;
    }
    var match = TAG.matcher(ifMatch.strip());
    if (!match.matches()) {
      throw new MalformedTagException(ifMatch);
    }
    return Long.valueOf(match.group(1));
  }

  /** The resource with its tag; without a body where the caller has this version. */
  static <T extends Versioned, V> ResponseEntity<V> answer(
      T resource, String ifNoneMatch, Function<T, V> view) {
    var tag = "\"" + resource.version() + "\"";
    if (tag.equals(ifNoneMatch)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
    }
    return ResponseEntity.ok().eTag(tag).body(view.apply(resource));
  }

  static OffsetDateTime utc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
