package service.domain;

import static service.domain.RuleViolationException.require;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A template filled in for somebody. It comes and goes, but never changes. */
public record Delivery(
    UUID id, UUID parentId, String recipient, String text, Instant updatedAt)
    implements Versioned {

  /**
   * @throws RuleViolationException where the template takes none now
   */
  public static Delivery request(Template parent, String recipient, Map<String, String> values, Instant now) {
    require(parent.status() == Template.Status.ACTIVE, "Template " + parent.id() + " is retired");
    return new Delivery(UUID.randomUUID(), parent.id(), recipient, parent.fill(values), now);
  }

  @Override
  public long version() {
    return 1;
  }
}
