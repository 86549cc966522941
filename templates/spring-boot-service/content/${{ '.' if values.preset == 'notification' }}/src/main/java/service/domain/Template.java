package service.domain;

import static service.domain.RuleViolationException.require;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with places for values. */
public record Template(
    UUID id, String name, Channel channel, String text, Status status, long version, Instant updatedAt)
    implements Versioned {

  public enum Channel {
    EMAIL,
    SMS,
    PUSH
  }

  public enum Status {
    ACTIVE,
    RETIRED
  }

  public static Template create(String name, Channel channel, String text, Instant now) {
    return new Template(
        UUID.randomUUID(), name, channel, text, Status.ACTIVE, 1, now);
  }

  public Template change(String name, Channel channel, String text, Instant now) {
    require(status == Status.ACTIVE, "Template " + id + " is retired");
    return new Template(id, name, channel, text, status, version + 1, now);
  }

  private static final Pattern PLACE = Pattern.compile("<([A-Za-z][A-Za-z0-9]{0,39})>");

  /** Its text with a value in each place. Values are put in as they are, and not looked into. */
  public String fill(Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> {
              var value = values.get(place.group(1));
              require(value != null, "Template " + id + " needs a value for " + place.group(1));
              return Matcher.quoteReplacement(value);
            });
  }

  public Template retire(Instant now) {
    require(status == Status.ACTIVE, "Template " + id + " is retired");
    return new Template(id, name, channel, text, Status.RETIRED, version + 1, now);
  }
}
